import { defineTask } from '../task';
import { mini } from './box';

export const enterDate = defineTask({
  name: 'enter-date',
  covers: 'a native date field and a native time field, typed part by part',
  render: (v) => ({
    body: mini(
      v,
      'Enter 03/17/2031 as the date and 04:35 PM as the time, and hit submit.',
      '<input type="date"> <input type="time"> <br><button>Submit</button>',
    ),
    script: `document.querySelector('.area button').addEventListener('click', () => {
      window.entered = [...document.querySelectorAll('.area input')].map(({ value }) => value).join(' ');
      if (window.entered !== '2031-03-17 16:35') fail(window.entered);
    });`,
  }),
  perform: async (hands) => {
    await hands.click(hands.find('.area input').nth(0), { spot: [0.15, 0.5] });
    await hands.type('03172031');
    await hands.click(hands.find('.area input').nth(1), { spot: [0.15, 0.5] });
    await hands.type('0435PM');
    await hands.click(hands.find('.area button'));
  },
  done: `window.entered === '2031-03-17 16:35'`,
});
