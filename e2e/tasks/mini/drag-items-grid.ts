import { defineTask } from '../task';
import { JQUERY_UI, mini } from './box';

const NAMES = ['Abby', 'Benz', 'Cleo', 'Dean', 'Elke', 'Finn', 'Gwen', 'Hugo', 'Ines'];

export const dragItemsGrid = defineTask({
  name: 'drag-items-grid',
  covers: 'a jQuery UI sortable grid: one item to another place',
  render: (v) => ({
    libraries: JQUERY_UI,
    body: mini(
      v,
      'Drag Hugo to the 2nd place.',
      `<ul style="margin:0;padding:4px;list-style:none;width:150px">${NAMES.map(
        (name) =>
          `<li class="ui-state-default" style="float:left;width:44px;height:36px;margin:1px;text-align:center">${name}</li>`,
      ).join('')}</ul>`,
    ),
    script: `$('.area ul').sortable({ stop() {
      window.order = $('.area li').map((i, item) => item.textContent).get().join(); } });`,
  }),
  perform: (hands) =>
    hands.drag(hands.find('.area li').nth(7), hands.find('.area li').nth(1), { to: [0.4, 0.4] }),
  done: `window.order === 'Abby,Hugo,Benz,Cleo,Dean,Elke,Finn,Gwen,Ines'`,
});
