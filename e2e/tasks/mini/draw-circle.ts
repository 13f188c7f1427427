import type { Spot } from '../mouse';
import { defineTask } from '../task';
import { D3, mini } from './box';

const CIRCLE: Spot[] = Array.from({ length: 25 }, (_, step) => {
  const turn = (step / 24) * 2 * Math.PI;
  return [0.5 + 0.3 * Math.cos(turn), 0.5 + 0.3 * Math.sin(turn)];
});

export const drawCircle = defineTask({
  name: 'draw-circle',
  covers: 'a closed curve drawn freely over an SVG; judged by roundness',
  render: (v) => ({
    libraries: D3,
    body: mini(
      v,
      'Draw a circle centered around the marked point, then press submit.',
      `<svg width="130" height="130" style="display:block;border:1px solid #ccc"><circle cx="65" cy="65" r="3"/></svg><button>Submit</button>`,
    ),
    script: `let stroke = [];
      const svg = d3.select('.area svg'), path = svg.append('path').attr('fill', 'none').attr('stroke', 'red');
      svg.call(d3.drag().container(svg.node()).on('start', () => { stroke = []; })
        .on('drag', ({ x, y }) => { stroke.push([x, y]); path.attr('d', d3.line()(stroke)); }));
      document.querySelector('.area button').addEventListener('click', () => {
        const radii = stroke.map(([x, y]) => Math.hypot(x - 65, y - 65));
        const quarters = new Set(stroke.map(([x, y]) => (x > 65) + 2 * (y > 65)));
        window.round = radii.length > 20 && Math.max(...radii) - Math.min(...radii) < 8 && quarters.size === 4;
        if (!window.round) fail(JSON.stringify(stroke));
      });`,
  }),
  perform: async (hands) => {
    await hands.stroke(hands.find('.area svg'), CIRCLE, 2);
    await hands.click(hands.find('.area button'));
  },
  done: 'window.round',
});
