import { defineTask } from '../task';
import { mini } from './box';

const NAMES = [
  'Ada',
  'Bo',
  'Cem',
  'Dora',
  'Eli',
  'Fay',
  'Gus',
  'Hana',
  'Ivo',
  'Jill',
  'Kai',
  'Lea',
  'Mia',
  'Noa',
  'Otto',
];

export const clickScrollList = defineTask({
  name: 'click-scroll-list',
  covers: 'a list box that is scrolled by the wheel; two options with Ctrl held',
  render: (v) => ({
    body: mini(
      v,
      'Select Bo, Mia from the scroll list and click Submit.',
      `<select multiple size="6" style="width:140px">${NAMES.map((name) => `<option>${name}</option>`).join('')}</select>
      <br><button>Submit</button>`,
    ),
    script: `document.querySelector('.area button').addEventListener('click', () => {
      window.chosen = [...document.querySelector('.area select').selectedOptions].map(({ text }) => text).join();
      if (window.chosen !== 'Bo,Mia') fail(window.chosen);
    });`,
  }),
  perform: async (hands) => {
    const [list, mia] = [hands.find('.area select'), hands.find('.area option', 'Mia')];
    await hands.click(hands.find('.area option', 'Bo'));
    const bottom = async () => (await hands.point(list, [0, 1])).y;
    await hands.wheelUntil(list, async () => (await hands.point(mia, [0, 1])).y < (await bottom()));
    await hands.click(mia, { holding: ['Control'] });
    await hands.click(hands.find('.area button'));
  },
  done: `window.chosen === 'Bo,Mia'`,
});
