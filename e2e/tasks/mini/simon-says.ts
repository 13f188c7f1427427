import { defineTask } from '../task';
import { mini } from './box';

export const simonSays = defineTask({
  name: 'simon-says',
  covers: 'a pattern that the page shows first; clicks that come too early are wrong',
  render: (v) => ({
    body: mini(
      v,
      'Push the buttons in the order displayed.',
      `<div style="display:grid;grid-template-columns:70px 70px;gap:6px">${['#c33', '#3a3', '#33c', '#cc3']
        .map((color) => `<div style="height:60px;background:${color}"></div>`)
        .join('')}</div><b></b>`,
      true,
    ),
    script: `const pads = [...document.querySelectorAll('.area > div > div')], order = [2, 0, 0, 3]; let next;
      addEventListener('start', () => {
        order.forEach((pad, turn) => {
          setTimeout(() => { pads[pad].style.opacity = 0.3; }, 300 + turn * 400);
          setTimeout(() => { pads[pad].style.opacity = 1; }, 550 + turn * 400);
        });
        setTimeout(() => { next = 0; document.querySelector('.area b').textContent = 'Go'; }, 300 + 4 * 400);
      });
      for (const [index, pad] of pads.entries()) pad.addEventListener('mousedown', () => {
        if (order[next] !== index) fail('pad ' + index + ' as ' + next); next += 1;
        window.isRepeated = next === 4;
      });`,
  }),
  perform: async (hands) => {
    await hands.click(hands.find('.cover'));
    await hands.find('.area b', 'Go').waitFor();
    for (const pad of [2, 0, 0, 3]) await hands.click(hands.find('.area > div > div').nth(pad));
  },
  done: 'window.isRepeated',
});
