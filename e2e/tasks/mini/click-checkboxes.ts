import { defineTask } from '../task';
import { mini } from './box';

const WORDS = ['Quilt', 'Zephyr', 'quilt', 'Mango', 'Orbit', 'Zinc'];
const WANTED = ['Zephyr', 'quilt', 'Zinc'];

export const clickCheckboxes = defineTask({
  name: 'click-checkboxes',
  covers: 'unnamed checkboxes inside labels of similar words, then Submit',
  render: (v) => ({
    body: mini(
      v,
      `Select ${WANTED.join(', ')} and click Submit.`,
      `${WORDS.map((word) => `<label style="display:block"><input type="checkbox">${word}</label>`).join('')}
      <br><button class="${v.hashed('secondary')}">Submit</button>`,
    ),
    script: `document.querySelector('.area button').addEventListener('click', () => {
      const chosen = [...document.querySelectorAll('.area input')].filter(({ checked }) => checked);
      window.chosen = chosen.map((box) => box.parentElement.textContent).join();
      if (window.chosen !== '${WANTED.join()}') fail(window.chosen);
    });`,
  }),
  perform: async (hands) => {
    for (const word of WANTED)
      await hands.click(hands.find('.area label').filter({ hasText: new RegExp(`^${word}$`) }));
    await hands.click(hands.find('.area button'));
  },
  done: `window.chosen === '${WANTED.join()}'`,
});
