import { defineTask } from '../task';
import { mini } from './box';

export const highlightWords = defineTask({
  name: 'highlight-words',
  covers: 'some words within a text that stand there twice, marked to the letter',
  render: (v) => ({
    body: mini(
      v,
      'Highlight the second "ut dolor" and click submit.',
      `<div>Nam <i>ut dolor</i> vel est. <span>Sed at ut dolor, non mi.</span></div><button>Submit</button>`,
    ),
    script: `document.querySelector('.area button').addEventListener('click', () => {
      const { anchorNode, focusNode, anchorOffset, focusOffset } = getSelection();
      const text = document.querySelector('.area span').firstChild;
      const at = anchorNode === text && focusNode === text && text.data.slice(anchorOffset, focusOffset);
      if (at === 'ut dolor') window.isMarked = true; else fail(String(getSelection()));
    });`,
  }),
  perform: async (hands) => {
    await hands.selectText(hands.find('.area span'), 'ut dolor');
    await hands.click(hands.find('.area button'));
  },
  done: 'window.isMarked',
});
