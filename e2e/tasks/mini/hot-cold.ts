import { defineTask } from '../task';
import { mini } from './box';

export const hotCold = defineTask({
  name: 'hot-cold',
  covers: 'the pointer must rest at a place that nothing marks; the page says warmer and colder',
  render: (v) => ({
    body: mini(
      v,
      'Find and click on the HOT area.',
      '<div style="height:130px;background:#eee"></div><b>?</b>',
    ),
    script: `const [field, word] = document.querySelector('.area').children;
      const heat = ({ offsetX, offsetY }) => { const off = Math.hypot(offsetX - 118, offsetY - 84);
        return off < 14 ? 'HOT' : off < 45 ? 'WARM' : 'COLD'; };
      let timer, last = [0, 0];
      field.addEventListener('mousemove', (event) => {
        if (Math.hypot(event.offsetX - last[0], event.offsetY - last[1]) < 2) return;
        last = [event.offsetX, event.offsetY]; clearTimeout(timer); word.textContent = '…';
        timer = setTimeout(() => { word.textContent = heat(event); }, 120);
      });
      field.addEventListener('click', () => word.textContent === 'HOT' ? window.found = true : fail(word.textContent));`,
  }),
  perform: async (hands) => {
    const { x, y } = await hands.point(hands.find('.area > div'), [0, 0]);
    for (const [dx, dy] of [
      [30, 30],
      [90, 70],
    ] as const)
      await hands.hover({ x: x + dx, y: y + dy });
    await hands.hover({ x: x + 120, y: y + 82 });
    await hands.find('.area b', 'HOT').waitFor();
    await hands.down();
    await hands.up();
  },
  done: 'window.found',
});
