import { D3 } from '../mini/box';
import { defineTask } from '../task';

export const d3Brush = defineTask({
  name: 'd3-brush',
  covers: 'd3-brush: a range brushed over a chart, then moved as a whole, then made shorter at one end',
  render: () => ({
    libraries: D3,
    body: '<svg width="500" height="160"></svg><p>—</p>',
    script: `const svg = d3.select('svg'), x = d3.scaleLinear([0, 100], [20, 480]);
      svg.selectAll('rect').data(d3.range(0, 100, 4)).enter().append('rect').attr('x', x).attr('width', 14).attr('fill', '#9bc')
        .attr('y', (d) => 120 - (d * 37) % 90).attr('height', (d) => (d * 37) % 90);
      svg.append('g').attr('transform', 'translate(0,125)').call(d3.axisBottom(x));
      svg.append('g').call(d3.brushX().extent([[20, 10], [480, 125]]).on('brush end', ({ selection }) => {
        window.range = selection?.map(x.invert); document.querySelector('p').textContent = window.range?.map(Math.round).join(' to ') ?? '—'; }));`,
  }),
  perform: async (hands) => {
    const svg = hands.find('svg');
    const at = (percent: number) => hands.point(svg, [(20 + 4.6 * percent) / 500, 0.5]);
    await hands.drag(await at(10), await at(40));
    await hands.drag(await at(25), await at(65));
    await hands.drag(await at(80), await at(70));
  },
  done: 'window.range && Math.abs(window.range[0] - 50) < 1.5 && Math.abs(window.range[1] - 70) < 1.5',
});
