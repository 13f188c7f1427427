import { defineTask } from '../task';
import { mini } from './box';

export const textEditor = defineTask({
  name: 'text-editor',
  covers: 'an editable text: one word marked by a double click and made bold by a button without a name',
  render: (v) => ({
    body: mini(
      v,
      'Using the text editor, make the word "nibh" bold and press Submit.',
      `<div><span class="${v.hashed('b')}">B</span> <span class="${v.hashed('i')}">I</span> <span class="${v.hashed('u')}">U</span></div>
      <div contenteditable style="border:1px solid;height:60px">Duis nibh sed<br>amet nibh.</div><button>Submit</button>`,
    ),
    script: `const [bar, text, submit] = document.querySelector('.area').children;
      text.innerHTML = 'Duis sed <span>nibh</span> amet.';
      [...bar.children].forEach((tool, index) => tool.addEventListener('mousedown', (event) => {
        event.preventDefault(); document.execCommand(['bold', 'italic', 'underline'][index]);
      }));
      submit.addEventListener('click', () => {
        const bold = [...text.querySelectorAll('b, [style*=bold]')].map(({ textContent }) => textContent).join();
        if (bold === 'nibh' && text.textContent === 'Duis sed nibh amet.' && !text.querySelector('i, u')) window.isBold = true;
        else fail(text.innerHTML);
      });`,
  }),
  perform: async (hands) => {
    await hands.doubleClick(hands.find('.area [contenteditable] span'));
    await hands.click(hands.find('.area > div span').nth(0));
    await hands.click(hands.find('.area button'));
  },
  done: 'window.isBold',
});
