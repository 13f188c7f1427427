import { D3 } from '../mini/box';
import { defineTask } from '../task';

export const d3Tree = defineTask({
  name: 'd3-tree',
  covers: 'a tree drawn by d3 that opens with transitions, moves its nodes, and has equal labels',
  render: () => ({
    libraries: D3,
    body: '<svg width="560" height="300"></svg>',
    script: `const root = d3.hierarchy({ name: 'Firm', children: ['Sales', 'Lab'].map((name) => ({ name, children: ['Lead', 'Team'].map((part) => ({ name: part })) })) });
      root.each((node) => { node.all = node.children; if (node.depth) node.children = undefined; });
      const show = () => { d3.tree().size([260, 440])(root);
        const nodes = d3.select('svg').selectAll('g').data(root.descendants(), (d) => d.ancestors().map(({ data }) => data.name).join('/'));
        nodes.exit().remove();
        const fresh = nodes.enter().append('g').attr('transform', (d) => 'translate(' + ((d.parent?.y ?? 0) + 40) + ',' + ((d.parent?.x ?? 0) + 20) + ')').style('cursor', 'pointer');
        fresh.append('circle').attr('r', 8).attr('fill', '#58a'); fresh.append('text').attr('x', 12).attr('y', 4).text((d) => d.data.name);
        fresh.on('click', (event, d) => {
          if (d.all) { d.children = d.children ? undefined : d.all; show(); return; }
          const path = d.parent.data.name + '/' + d.data.name; if (path === 'Lab/Lead') window.isFound = true; else fail(path); });
        fresh.merge(nodes).transition().duration(400).attr('transform', (d) => 'translate(' + (d.y + 40) + ',' + (d.x + 20) + ')'); };
      show();`,
  }),
  perform: async (hands) => {
    const node = (name: string) => hands.find('svg g', name);
    await hands.click(node('Sales').locator('circle'));
    await hands.rest(450);
    await hands.click(node('Lab').locator('circle'));
    await hands.rest(450);
    await hands.click(node('Lead').nth(1).locator('text'));
  },
  done: 'window.isFound',
});
