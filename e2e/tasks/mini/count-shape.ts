import { defineTask } from '../task';
import { mini } from './box';

const dots = [22, 60, 98].map((x) => `<circle cx="${x}" cy="40" r="9" fill="green"/>`).join('');

export const countShape = defineTask({
  name: 'count-shape',
  covers: 'buttons that are named by numbers only, some of them parts of others',
  render: (v) => ({
    body: mini(
      v,
      'How many green items are there?',
      `<svg width="150" height="90">${dots}<rect x="110" y="60" width="14" height="14" fill="green"/></svg>
      <div>${[1, 4, 14, 5, 40].map((count) => `<button style="width:30px">${count}</button>`).join('')}</div>`,
    ),
    script: `document.querySelector('.area div').addEventListener('click', ({ target }) => {
      if (target.textContent === '4') window.counted = true; else if (target.localName === 'button') fail(target.textContent);
    });`,
  }),
  perform: (hands) => hands.click(hands.find('.area').getByRole('button', { name: '4', exact: true })),
  done: 'window.counted',
});
