import { defineTask } from '../task';
import { mini } from './box';

const FILLER = Array.from({ length: 30 }, (_, index) => `Line ${index} amet quis.`).join('\n');

export const scrollText = defineTask({
  name: 'scroll-text',
  covers: 'a text area scrolled to its end, then its last word typed into a field',
  render: (v) => ({
    body: mini(
      v,
      'Scroll the textarea to the bottom of the text and enter its last word, then press submit.',
      `<textarea readonly rows="5">${FILLER}\nfin vulputate</textarea><input><button>Submit</button>`,
    ),
    script: `const [text, field, submit] = document.querySelector('.area').children;
      submit.addEventListener('click', () => {
        const isAtEnd = text.scrollTop + text.clientHeight > text.scrollHeight - 4;
        if (isAtEnd && field.value === 'vulputate') window.isRead = true; else fail(field.value + isAtEnd);
      });`,
  }),
  perform: async (hands) => {
    const text = hands.find('.area textarea');
    const isAtEnd = () => text.evaluate((area) => area.scrollTop + area.clientHeight > area.scrollHeight - 2);
    await hands.wheelUntil(text, isAtEnd);
    await hands.enter(hands.find('.area input'), 'vulputate');
    await hands.click(hands.find('.area button'));
  },
  done: 'window.isRead',
});
