import { defineTask } from '../task';
import { D3, mini } from './box';

export const dragCircle = defineTask({
  name: 'drag-circle',
  covers: 'an SVG circle moved by d3-drag onto a mark, within 6 px',
  render: (v) => ({
    libraries: D3,
    body: mini(
      v,
      'Drag the circle onto the cross.',
      `<svg width="160" height="160"><path d="M112 40h16M120 32v16" stroke="#000"/><circle cx="40" cy="110" r="14" fill="teal"/></svg>`,
    ),
    script: `const circle = d3.select('.area circle');
      circle.call(d3.drag().on('drag', ({ x, y }) => circle.attr('cx', x).attr('cy', y))
        .subject(() => ({ x: +circle.attr('cx'), y: +circle.attr('cy') }))
        .on('end', () => { window.off = Math.hypot(circle.attr('cx') - 120, circle.attr('cy') - 40); }));`,
  }),
  perform: (hands) => hands.dragBy(hands.find('.area circle'), 80, -70),
  done: 'window.off < 6',
});
