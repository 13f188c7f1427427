import { defineTask } from '../task';

export const oneTimeCode = defineTask({
  name: 'one-time-code',
  covers: 'one field a digit, the focus jumps on by itself; a wrong digit is taken back',
  render: (v) => ({
    body: `<div role="group" aria-label="Parcel number">${`<input class="${v.hashed('digit')}" inputmode="numeric" maxlength="1" size="1">`.repeat(5)}</div>`,
    script: `const digits = [...document.querySelectorAll('[role=group] input')];
      digits.forEach((digit, index) => {
        digit.oninput = () => { if (digit.value) digits[index + 1]?.focus(); window.code = digits.map(({ value }) => value).join(''); };
        digit.onkeydown = ({ key }) => { if (key === 'Backspace' && !digit.value && index) { digits[index - 1].value = ''; digits[index - 1].focus(); } };
      });`,
  }),
  perform: async (hands) => {
    await hands.click(hands.find('[role=group] input').nth(0));
    await hands.type('408');
    await hands.press('Backspace');
    await hands.type('713');
  },
  done: `window.code === '40713'`,
});
