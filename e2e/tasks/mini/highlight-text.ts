import { defineTask } from '../task';
import { mini } from './box';

const PARAGRAPHS = ['Nisl sed, vitae ut.', 'Enim a massa sit.', 'Urna nec eros id.'];

export const highlightText = defineTask({
  name: 'highlight-text',
  covers: 'exactly the second paragraph marked by the mouse',
  render: (v) => ({
    body: mini(
      v,
      'Highlight the text in the 2nd paragraph and click submit.',
      `${PARAGRAPHS.map((text) => `<p style="margin:4px">${text}</p>`).join('')}<button>Submit</button>`,
    ),
    script: `document.querySelector('.area button').addEventListener('click', () => {
      window.marked = String(getSelection()).trim();
      if (window.marked !== '${PARAGRAPHS[1]}') fail(window.marked);
    });`,
  }),
  perform: async (hands) => {
    await hands.selectText(hands.find('.area p').nth(1), PARAGRAPHS[1] ?? '');
    await hands.click(hands.find('.area button'));
  },
  done: `window.marked === '${PARAGRAPHS[1]}'`,
});
