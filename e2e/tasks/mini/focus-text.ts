import { defineTask } from '../task';
import { mini } from './box';

export const focusText = defineTask({
  name: 'focus-text',
  covers: 'one of three text boxes without names gets the focus, and no other ever did',
  render: (v) => ({
    body: mini(v, 'Focus into the 2nd input textbox.', '<input><br><br><input><br><br><input>'),
    script: `for (const [index, box] of document.querySelectorAll('.area input').entries())
      box.addEventListener('focus', () => index === 1 ? window.isFocused = true : fail(index));`,
  }),
  perform: (hands) => hands.click(hands.find('.area input').nth(1)),
  done: `window.isFocused && document.activeElement === document.querySelectorAll('.area input')[1]`,
});
