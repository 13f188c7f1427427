import { defineTask } from '../task';
import { mini } from './box';

const COLORS = ['crimson', 'seagreen', 'royalblue'];

export const movingItems = defineTask({
  name: 'moving-items',
  covers: 'targets that never stand still, each to be clicked once',
  render: (v) => ({
    body: mini(
      v,
      'Click as many items as possible before they leave.',
      `${COLORS.map((color) => `<div style="position:absolute;width:30px;height:30px;background:${color}"></div>`).join('')}`,
      true,
    ),
    script: `const items = [...document.querySelectorAll('.area > div')]; window.caught = 0;
      const place = (now) => { items.forEach((item, index) => {
          item.style.left = 64 + 60 * Math.sin(now / 4000 + index * 2) + 'px'; item.style.top = 8 + 50 * index + 'px'; });
        requestAnimationFrame(place); };
      addEventListener('start', () => requestAnimationFrame(place));
      for (const item of items) item.addEventListener('click', () => { item.hidden = true; window.caught += 1; });`,
  }),
  perform: async (hands) => {
    await hands.click(hands.find('.cover'));
    for (const index of COLORS.keys()) {
      const item = hands.find('.area > div').nth(index);
      while (await item.isVisible()) await hands.catchMoving(item);
    }
  },
  done: 'window.caught === 3',
});
