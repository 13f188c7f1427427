import { defineTask } from '../task';
import { mini } from './box';

export const rightAngle = defineTask({
  name: 'right-angle',
  covers: 'a point put on a free place of an SVG that makes a right angle with two others',
  render: (v) => ({
    body: mini(
      v,
      'Add a third point to create a right angle, then press submit.',
      `<svg width="158" height="130" style="display:block"><line x1="50" y1="90" x2="110" y2="90" stroke="#000"/>
      <circle cx="50" cy="90" r="4"/><circle cx="110" cy="90" r="4"/></svg><button>Submit</button>`,
    ),
    script: `const svg = document.querySelector('.area svg'); let at;
      svg.addEventListener('click', ({ clientX, clientY }) => {
        const { left, top } = svg.getBoundingClientRect(); at = [clientX - left, clientY - top];
        svg.insertAdjacentHTML('beforeend', '<circle r="4" fill="blue" cx="' + at[0] + '" cy="' + at[1] + '"/>');
      });
      document.querySelector('.area button').addEventListener('click', () => {
        if (at && Math.abs(at[0] - 50) < 4 && Math.abs(at[1] - 90) > 30) window.isRight = true; else fail(at);
      });`,
  }),
  perform: async (hands) => {
    const { x, y } = await hands.point(hands.find('.area svg'), [0, 0]);
    await hands.click({ x: x + 51, y: y + 25 });
    await hands.click(hands.find('.area button'));
  },
  done: 'window.isRight',
});
