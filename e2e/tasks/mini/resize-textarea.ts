import { defineTask } from '../task';
import { mini } from './box';

export const resizeTextarea = defineTask({
  name: 'resize-textarea',
  covers: "the browser's own resize handle of a text area",
  render: (v) => ({
    body: mini(
      v,
      'Resize the textarea so that its height is larger than 90 and its width smaller than 100.',
      '<textarea style="width:120px;height:60px">Lorem</textarea><br><button>Submit</button>',
    ),
    script: `const area = document.querySelector('.area textarea');
      document.querySelector('.area button').addEventListener('click', () => {
        const { width, height } = area.getBoundingClientRect();
        if (width < 100 && height > 90) window.isResized = true; else fail(width + ' by ' + height);
      });`,
  }),
  perform: async (hands) => {
    const { x, y } = await hands.point(hands.find('.area textarea'), [1, 1]);
    await hands.drag({ x: x - 5, y: y - 5 }, { x: x - 40, y: y + 40 });
    await hands.click(hands.find('.area button'));
  },
  done: 'window.isResized',
});
