import { defineTask } from '../task';
import { mini } from './box';

const LABELS = ['Ok', 'Submit', 'no', 'Yes', 'Cancel', 'next'];

export const clickButton = defineTask({
  name: 'click-button',
  covers: 'one of several plain buttons',
  render: (v) => ({
    body: mini(
      v,
      'Click on the "no" button.',
      `${LABELS.map((label) => `<button>${label}</button> `).join('')}<br><input type="text" value="no">`,
    ),
    script: `for (const button of document.querySelectorAll('.area button'))
      button.addEventListener('click', () => button.textContent === 'no' ? window.clicked = true : fail('other button'));`,
  }),
  perform: (hands) => hands.click(hands.find('.area').getByRole('button', { name: 'no', exact: true })),
  done: 'window.clicked',
});
