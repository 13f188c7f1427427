import { defineTask } from '../task';
import { mini } from './box';

const STEPS = [-2, -1, 0, 1, 2];
const dots = STEPS.flatMap((y) =>
  STEPS.map((x) => `<circle cx="${80 + 30 * x}" cy="${80 - 30 * y}" r="5" fill="#48c"/>`),
).join('');

export const gridCoordinate = defineTask({
  name: 'grid-coordinate',
  covers: 'one of 25 equal dots of an SVG grid',
  render: (v) => ({
    body: mini(
      v,
      'Click on the grid coordinate (-1, 2).',
      `<svg width="160" height="160"><path d="M5 80h150M80 5v150" stroke="#999"/>${dots}</svg>`,
    ),
    script: `document.querySelector('.area svg').addEventListener('click', ({ target }) => {
      const at = [target.getAttribute('cx') / 30 - 80 / 30, 80 / 30 - target.getAttribute('cy') / 30].map(Math.round).join();
      if (target.localName === 'circle') at === '-1,2' ? window.clicked = true : fail(at);
    });`,
  }),
  perform: (hands) => hands.click(hands.find('.area circle[cx="50"][cy="20"]')),
  done: 'window.clicked',
});
