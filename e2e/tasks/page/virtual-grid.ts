import { defineTask } from '../task';

export const virtualGrid = defineTask({
  name: 'virtual-grid',
  covers: 'a list of 5,000 rows that keeps only those in sight and uses their elements again for others',
  render: (v) => ({
    body: `<h2>Parts</h2><div role="grid" aria-label="Parts" class="${v.hashed('view')}" style="height:240px;width:300px;overflow-y:auto;border:1px solid;position:relative"><div style="height:${5_000 * 30}px"></div></div>`,
    script: `const view = document.querySelector('[role=grid]'), rows = Array.from({ length: 10 }, () => {
        const row = document.createElement('div'); row.setAttribute('role', 'row');
        row.style.cssText = 'position:absolute;height:30px;left:0;right:0';
        row.innerHTML = '<span role="gridcell"></span> <button>Order</button>';
        row.lastChild.onclick = () => row.dataset.n === '312' ? window.isOrdered = true : fail('part ' + row.dataset.n);
        view.append(row); return row;
      });
      const show = () => { const first = Math.floor(view.scrollTop / 30);
        for (let n = first; n < first + 10; n++) { const row = rows[n % 10];
          row.style.top = n * 30 + 'px'; row.dataset.n = n; row.firstChild.textContent = 'Part ' + n; } };
      view.onscroll = show; show();`,
    decoy: 'Order',
  }),
  perform: async (hands) => {
    const row = hands.find('[role=row]').filter({ has: hands.text('Part 312') });
    await hands.wheelUntil(hands.find('[role=grid]'), async () => (await row.count()) > 0, 180);
    await hands.wheel(60);
    await hands.rest(200);
    await hands.click(row.getByRole('button'));
  },
  done: 'window.isOrdered',
});
