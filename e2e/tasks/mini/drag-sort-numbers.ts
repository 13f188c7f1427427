import { defineTask } from '../task';
import { JQUERY_UI, mini } from './box';

export const dragSortNumbers = defineTask({
  name: 'drag-sort-numbers',
  covers: 'a jQuery UI sortable list, several drags that each change where the next one is',
  render: (v) => ({
    libraries: JQUERY_UI,
    body: mini(
      v,
      'Sort the numbers in increasing order, starting with the lowest number, and press Submit.',
      `<ul style="margin:0;padding:0;list-style:none">${[17, -4, 63, 8]
        .map((n) => `<li class="ui-state-default" style="margin:1px 30px;height:22px">${n}</li>`)
        .join('')}</ul><button>Submit</button>`,
    ),
    script: `$('.area ul').sortable({ axis: 'y' });
      $('.area button').on('click', () => {
        window.order = $('.area li').map((i, item) => item.textContent).get().join();
        if (window.order !== '-4,8,17,63') fail(window.order);
      });`,
  }),
  perform: async (hands) => {
    const item = (text: string) => hands.find('.area ul').getByText(text, { exact: true });
    await hands.drag(item('-4'), item('17'), { to: [0.5, 0.1] });
    await hands.drag(item('8'), item('17'), { to: [0.5, 0.1] });
    await hands.click(hands.find('.area button'));
  },
  done: `window.order === '-4,8,17,63'`,
});
