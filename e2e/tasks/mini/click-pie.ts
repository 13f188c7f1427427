import { defineTask } from '../task';
import { D3, mini } from './box';

export const clickPie = defineTask({
  name: 'click-pie',
  covers: 'an SVG pie menu of d3 that opens on a click; the letters do not take the pointer',
  render: (v) => ({
    libraries: D3,
    body: mini(
      v,
      'Expand the pie menu below and click on the item labeled "g".',
      '<svg width="160" height="160"></svg>',
    ),
    script: `const root = d3.select('.area svg').append('g').attr('transform', 'translate(80,80)');
      const arc = d3.arc().innerRadius(22).outerRadius(70), label = d3.arc().innerRadius(48).outerRadius(48);
      const hub = root.append('circle').attr('r', 18).attr('fill', '#888');
      hub.on('click', () => {
        const slices = root.selectAll('path').data(d3.pie().value(1).sort(null)([...'abcdefgh'])).enter();
        slices.append('path').attr('fill', (d, i) => d3.schemeTableau10[i]).attr('d', arc)
          .attr('opacity', 0).on('click', (event, d) => d.data === 'g' ? window.picked = true : fail(d.data))
          .transition().duration(300).attr('opacity', 1);
        slices.append('text').text((d) => d.data).attr('pointer-events', 'none')
          .attr('transform', (d) => 'translate(' + label.centroid(d) + ')');
        hub.on('click', null);
      });`,
  }),
  perform: async (hands) => {
    await hands.click(hands.find('.area circle'));
    await hands.rest(350);
    await hands.click(hands.find('.area text').nth(6));
  },
  done: 'window.picked',
});
