import { defineTask } from '../task';
import { mini } from './box';

export const ascendingNumbers = defineTask({
  name: 'ascending-numbers',
  covers: 'numbers on an SVG, each removed by its click, so that the counts of the others change',
  render: (v) => ({
    body: mini(
      v,
      'Click on the numbers in ascending order.',
      `<svg width="160" height="160">${[
        [3, 20, 30],
        [1, 90, 40],
        [4, 40, 100],
        [2, 110, 110],
      ]
        .map(
          ([n, x, y]) =>
            `<g transform="translate(${x},${y})"><rect width="26" height="26" fill="#ccf"/><text x="9" y="18">${n}</text></g>`,
        )
        .join('')}</svg>`,
      true,
    ),
    script: `let next = 1;
      for (const group of document.querySelectorAll('.area g')) group.addEventListener('click', () => {
        if (group.textContent !== String(next)) fail(group.textContent);
        group.remove(); next += 1;
      });
      window.next = () => next;`,
  }),
  perform: async (hands) => {
    await hands.click(hands.find('.cover'));
    for (const n of ['1', '2', '3', '4']) await hands.click(hands.find('.area g', n));
  },
  done: 'window.next() === 5',
});
