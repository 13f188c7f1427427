import { defineTask } from '../task';
import { mini } from './box';

const COLORS = [
  '#900',
  '#00c',
  '#0a0',
  '#33f',
  '#f66',
  '#9f9',
  '#009',
  '#060',
  '#c33',
  '#99f',
  '#0f0',
  '#f00',
];
const isBlue = (color: string) => ['#00c', '#33f', '#009', '#99f'].includes(color);

export const clickShades = defineTask({
  name: 'click-shades',
  covers: 'coloured boxes without text, role or name; then a button',
  render: (v) => ({
    body: mini(
      v,
      'Select all the shades of blue and press Submit.',
      `${COLORS.map((color) => `<span class="${v.hashed('color')}" data-color="${color}" style="display:inline-block;width:32px;height:32px;margin:2px;background:${color}"></span>`).join('')}
      <br><button>Submit</button>`,
    ),
    script: `const boxes = [...document.querySelectorAll('.area span')];
      for (const box of boxes) box.addEventListener('click', () => {
        box.classList.toggle('on'); box.style.outline = box.classList.contains('on') ? '2px solid #000' : '';
      });
      document.querySelector('.area button').addEventListener('click', () => {
        window.chosen = boxes.map((box) => Number(box.classList.contains('on'))).join('');
        if (window.chosen !== '${COLORS.map((color) => Number(isBlue(color))).join('')}') fail(window.chosen);
      });`,
  }),
  perform: async (hands) => {
    for (const [index, color] of COLORS.entries())
      if (isBlue(color)) await hands.click(hands.find('.area span').nth(index));
    await hands.click(hands.find('.area button'));
  },
  done: 'window.chosen',
});
