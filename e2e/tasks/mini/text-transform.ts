import { defineTask } from '../task';
import { mini } from './box';

export const textTransform = defineTask({
  name: 'text-transform',
  covers: 'letters with upper case, digits and signs, as skewed letters show them',
  render: (v) => ({
    body: mini(
      v,
      'Type the text below into the text field and press Submit.',
      `<div style="height:60px">${[...'qG7&x']
        .map(
          (letter, index) =>
            `<span style="display:inline-block;font-size:24px;transform:rotate(${index * 13 - 20}deg)">${letter.replace('&', '&amp;')}</span>`,
        )
        .join('')}</div><input><button>Submit</button>`,
    ),
    script: `document.querySelector('.area button').onclick = () => {
      window.typed = document.querySelector('.area input').value;
      if (window.typed !== 'qG7&x') fail(window.typed);
    };`,
  }),
  perform: async (hands) => {
    await hands.enter(hands.find('.area input'), 'qG7&x');
    await hands.click(hands.find('.area button'));
  },
  done: `window.typed === 'qG7&x'`,
});
