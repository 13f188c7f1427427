/** The same list as jQuery pages do it: the whole list is drawn anew at each change. */
import $ from 'jquery';
import { offer } from './steps';
import { todoSteps } from './todo-steps';

let items = [];

function draw() {
  const list = items.map(({ title, done }, index) =>
    $('<li>')
      .toggleClass('done', done)
      .attr('data-index', index)
      .append($('<input type="checkbox">').prop('checked', done), $('<span>').text(title))
      .append('<button type="button">Delete</button>'),
  );
  $('ul').empty().append(list);
  $('p').text(`${items.filter(({ done }) => !done).length} left`);
}

$('body').append('<form><input class="new" aria-label="New"><ul></ul><p></p></form>');
$('form').on('submit', (event) => {
  event.preventDefault();
  items = [...items, { title: String($('.new').val()), done: false }];
  $('.new').val('');
  draw();
});
$('ul').on('change', 'input', ({ currentTarget }) => {
  const at = Number($(currentTarget).closest('li').attr('data-index'));
  items = items.map((item, index) => (index === at ? { ...item, done: !item.done } : item));
  draw();
});
$('ul').on('click', 'button', ({ currentTarget }) => {
  const at = Number($(currentTarget).closest('li').attr('data-index'));
  items = items.filter((_, index) => index !== at);
  draw();
});
offer(() => todoSteps(document));
