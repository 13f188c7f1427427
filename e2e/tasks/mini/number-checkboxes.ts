import { defineTask } from '../task';
import { mini } from './box';

/** A 3, drawn in a grid of 5 by 7. */
const THREE = ['01110', '00001', '00001', '01110', '00001', '00001', '01110'].join('');

export const numberCheckboxes = defineTask({
  name: 'number-checkboxes',
  covers: 'a grid of checkboxes without any name: only their places differ',
  render: (v) => ({
    body: mini(
      v,
      'Draw the number "3" in the checkboxes and press Submit.',
      `<div style="display:grid;grid-template-columns:repeat(5,20px);padding:4px 20px">
      ${'<input type="checkbox" style="margin:2px">'.repeat(35)}</div><button>Submit</button>`,
    ),
    script: `document.querySelector('.area button').addEventListener('click', () => {
      window.drawn = [...document.querySelectorAll('.area input')].map(({ checked }) => Number(checked)).join('');
      if (window.drawn !== '${THREE}') fail(window.drawn);
    });`,
  }),
  perform: async (hands) => {
    for (const [index, on] of [...THREE].entries())
      if (on === '1') await hands.click(hands.find('.area input').nth(index));
    await hands.click(hands.find('.area button'));
  },
  done: `window.drawn === '${THREE}'`,
});
