import { defineTask } from '../task';
import { mini } from './box';

export const unicode = defineTask({
  name: 'unicode',
  covers: 'signs outside ASCII: similar ones as names, right-to-left text, and typing them',
  render: (v) => ({
    body: mini(
      v,
      'Check "Ångström" and "مرحبا", type "naïve ☃ 漢字" and press "✓".',
      `${['Angström', 'Ångström', 'مرحبًا', 'مرحبا'].map((word) => `<label style="display:block"><input type="checkbox">${word}</label>`).join('')}
      <input type="text"><br><button>✗</button> <button>✓</button>`,
    ),
    script: `const [no, yes] = document.querySelectorAll('.area button'); no.onclick = () => fail('no');
      yes.onclick = () => {
        const state = [...document.querySelectorAll('.area input')].map((field) => field.type === 'text' ? field.value : Number(field.checked)).join();
        if (state === '0,1,0,1,naïve ☃ 漢字') window.isDone = true; else fail(state);
      };`,
  }),
  perform: async (hands) => {
    await hands.click(hands.text('Ångström'));
    await hands.click(hands.text('مرحبا'));
    await hands.enter(hands.find('.area input[type=text]'), 'naïve ☃ 漢字');
    await hands.click(hands.text('✓'));
  },
  done: 'window.isDone',
});
