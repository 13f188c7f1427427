import { defineTask } from '../task';
import { mini } from './box';

export const clickTestTransfer = defineTask({
  name: 'click-test-transfer',
  covers: 'two buttons in order, behind a START cover; the first one changes its place afterwards',
  render: (v) => ({
    body: mini(
      v,
      'Click button ONE, then click button TWO.',
      `<button style="position:absolute;left:15px;top:20px">ONE</button>
      <button style="position:absolute;left:80px;top:95px">TWO</button>`,
      true,
    ),
    script: `const [one, two] = document.querySelectorAll('.area button');
      one.addEventListener('click', () => { window.first = true; one.style.left = '78px'; one.style.top = '60px'; });
      two.addEventListener('click', () => window.first ? window.second = true : fail('TWO before ONE'));`,
  }),
  perform: async (hands) => {
    await hands.click(hands.find('.cover'));
    await hands.click(hands.text('ONE'));
    await hands.click(hands.text('TWO'));
  },
  done: 'window.second',
});
