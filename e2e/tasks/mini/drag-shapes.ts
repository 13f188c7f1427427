import { defineTask } from '../task';
import { D3, mini } from './box';

export const dragShapes = defineTask({
  name: 'drag-shapes',
  covers: 'all SVG circles, and nothing else, into a box by d3-drag',
  render: (v) => ({
    libraries: D3,
    body: mini(
      v,
      'Drag all circles into the black box.',
      `<svg width="160" height="160"><rect x="90" y="85" width="66" height="66" fill="none" stroke="#000" pointer-events="none"/>
      <g fill="orange"><circle cx="25" cy="25" r="8"/><rect x="60" y="18" width="15" height="15"/><circle cx="110" cy="30" r="8"/>
      <polygon points="20,90 36,90 28,76"/><circle cx="50" cy="120" r="8"/></g></svg>`,
    ),
    script: `d3.selectAll('.area g > *').datum(() => ({ x: 0, y: 0 })).call(d3.drag().on('drag', function (event, d) {
        d.x += event.dx; d.y += event.dy; d3.select(this).attr('transform', 'translate(' + d.x + ',' + d.y + ')');
      }).on('end', function () { if (this.localName !== 'circle') fail(this.localName); }));
      window.inside = () => {
        const box = document.querySelector('.area svg > rect').getBoundingClientRect();
        return [...document.querySelectorAll('.area circle')].every((circle) => {
          const { left, top, right, bottom } = circle.getBoundingClientRect();
          return left >= box.left && top >= box.top && right <= box.right && bottom <= box.bottom;
        });
      };`,
  }),
  perform: async (hands) => {
    const [box, circles] = [hands.find('.area svg > rect'), hands.find('.area circle')];
    await hands.drag(circles.nth(0), box, { to: [0.25, 0.25] });
    await hands.drag(circles.nth(1), box, { to: [0.7, 0.3] });
    await hands.drag(circles.nth(2), box, { to: [0.5, 0.75] });
  },
  done: 'window.inside()',
});
