import { defineTask } from '../task';
import { mini } from './box';

const squares = (count: number) =>
  '<i style="display:inline-block;width:9px;height:9px;margin:1px;background:#c80"></i>'.repeat(count);

export const visualAddition = defineTask({
  name: 'visual-addition',
  covers: 'a result typed into a number field',
  render: (v) => ({
    body: mini(
      v,
      'Type the total number of blocks into the textbox and press Submit.',
      `<div>${squares(7)}</div>+<div>${squares(6)}</div><input type="number"><button>Submit</button>`,
    ),
    script: `document.querySelector('.area button').onclick = () => {
      window.sum = document.querySelector('.area input').value;
      if (window.sum !== '13') fail(window.sum);
    };`,
  }),
  perform: async (hands) => {
    await hands.enter(hands.find('.area input'), '13');
    await hands.click(hands.find('.area button'));
  },
  done: `window.sum === '13'`,
});
