import { defineTask } from '../task';

export const keyboardMarking = defineTask({
  name: 'keyboard-marking',
  covers: 'text of an editable element marked by Shift and arrows, then Ctrl+B and typing over a mark',
  render: (v) => ({
    body: `<div contenteditable role="textbox" aria-label="Letter" class="${v.hashed('letter')}" style="width:300px;border:1px solid;padding:6px">Dear Sir, thank you</div>`,
    script: `const letter = document.querySelector('[contenteditable]');
      window.state = () => letter.textContent + '|' + [...letter.querySelectorAll('b, strong, [style*=bold]')].map(({ textContent }) => textContent).join();`,
  }),
  perform: async (hands) => {
    await hands.click(hands.find('[contenteditable]'));
    await hands.press('Home');
    await hands.press('ArrowRight', 5);
    await hands.press('Shift+ArrowRight', 3);
    await hands.type('Ms Fox');
    await hands.press('End');
    await hands.press('Control+Shift+ArrowLeft');
    await hands.press('Control+b');
  },
  done: `window.state().replace(/\\u00a0/g, ' ') === 'Dear Ms Fox, thank you|you'`,
});
