import { defineTask } from '../task';
import { mini } from './box';

const TEXT = 'Ut vestibulum 42, nec é; "quis" eros\nsed ante.';

export const copyPaste = defineTask({
  name: 'copy-paste',
  covers: 'the second of two text areas is copied by keys and pasted into a field',
  exclusive: true,
  render: (v) => ({
    body: mini(
      v,
      'Copy the text of the 2nd text area and paste it into the text input, then press Submit.',
      `<textarea rows="2">Not this one.</textarea><textarea rows="3">${TEXT}</textarea>
      <textarea rows="1" aria-label="Copy"></textarea><button>Submit</button>`,
    ),
    script: `const [, from, to] = document.querySelectorAll('.area textarea');
      document.querySelector('.area button').addEventListener('click', () => {
        if (to.value === from.value && from.value === from.defaultValue) window.copied = true; else fail(to.value);
      });`,
  }),
  perform: async (hands) => {
    await hands.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await hands.click(hands.find('.area textarea').nth(1));
    await hands.press('Control+a');
    await hands.press('Control+c');
    await hands.click(hands.find('.area textarea').nth(2));
    await hands.press('Control+v');
    await hands.click(hands.find('.area button'));
  },
  done: 'window.copied',
});
