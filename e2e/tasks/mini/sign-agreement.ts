import { defineTask } from '../task';
import { mini } from './box';

export const signAgreement = defineTask({
  name: 'sign-agreement',
  covers: 'a text to be scrolled to its end before its buttons work, a name, and a button near a wrong one',
  render: (v) => ({
    body: mini(
      v,
      'Scroll to the bottom, sign with the name "Cleo" and press "Agree".',
      `<div style="height:70px;overflow:auto;border:1px solid">${'<p>Ipsum dolor sit amet.</p>'.repeat(14)}</div>
      <input disabled><br><button disabled>Cancel</button> <button disabled>Agree</button>`,
    ),
    script: `const text = document.querySelector('.area > div'), name = document.querySelector('.area input');
      const [cancel, agree] = document.querySelectorAll('.area button');
      text.addEventListener('scroll', () => {
        if (text.scrollTop + text.clientHeight > text.scrollHeight - 3) name.disabled = cancel.disabled = agree.disabled = false;
      });
      cancel.onclick = () => fail('cancel');
      agree.onclick = () => name.value === 'Cleo' ? window.isSigned = true : fail(name.value);`,
  }),
  perform: async (hands) => {
    await hands.wheelUntil(hands.find('.area > div'), () => hands.find('.area input').isEnabled());
    await hands.enter(hands.find('.area input'), 'Cleo');
    await hands.click(hands.find('.area button', 'Agree'));
  },
  done: 'window.isSigned',
});
