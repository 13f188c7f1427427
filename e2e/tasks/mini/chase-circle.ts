import { defineTask } from '../task';
import { mini } from './box';

export const chaseCircle = defineTask({
  name: 'chase-circle',
  covers: 'the pointer follows a circle that wanders, from START to its goal, and never loses it',
  exclusive: true,
  render: (v) => ({
    body: mini(
      v,
      'Keep the pointer inside of the circle until it stops.',
      '<svg width="160" height="160"><circle cx="80" cy="80" r="30" fill="gold"/></svg>',
      true,
    ),
    script: `const circle = document.querySelector('.area circle');
      let begun, x = 0, y = 0;
      addEventListener('mousemove', ({ clientX, clientY }) => { x = clientX; y = clientY; }, true);
      const step = (now) => {
        begun ??= now; const part = Math.min(1, (now - begun) / 5000);
        circle.setAttribute('cx', 80 + 45 * Math.sin(part * 4)); circle.setAttribute('cy', 80 - 40 * part);
        const { left, top, width } = circle.getBoundingClientRect();
        if (Math.hypot(left + width / 2 - x, top + width / 2 - y) > 42) fail('lost');
        if (part < 1) requestAnimationFrame(step); else window.kept = true;
      };
      addEventListener('start', () => requestAnimationFrame(step));`,
  }),
  perform: async (hands) => {
    const { x, y } = await hands.point(hands.find('.area circle'));
    await hands.click({ x, y });
    while (await hands.page.evaluate('!window.kept && window.wrong === undefined')) {
      await hands.move(await hands.pointNow(hands.find('.area circle')), undefined, 1);
    }
  },
  done: 'window.kept',
});
