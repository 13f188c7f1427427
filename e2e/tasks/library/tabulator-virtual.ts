import { defineTask } from '../task';
import { TABULATOR } from './tabulator-edit';

export const tabulatorVirtual = defineTask({
  name: 'tabulator-virtual',
  covers: 'Tabulator with 2,000 rows of which it draws some: scrolls both ways, presses the button of one',
  render: (v) => ({
    libraries: TABULATOR,
    body: `<div class="${v.hashed('table')}" style="width:460px"><div data-table></div></div>`,
    script: `new Tabulator(document.querySelector('[data-table]'), { height: 260,
        data: Array.from({ length: 2000 }, (_, id) => ({ id, name: 'Order ' + id, a: 'x', b: 'y', c: 'z' })),
        columns: [{ title: 'Name', field: 'name', width: 160 }, { title: 'A', field: 'a', width: 180 }, { title: 'B', field: 'b', width: 180 },
          { title: 'Do', field: 'c', width: 120, formatter: () => '<button>Ship</button>',
            cellClick: (event, cell) => cell.getData().id === 187 ? window.isShipped = true : fail(cell.getData().id) }] });`,
    decoy: 'Ship',
  }),
  perform: async (hands) => {
    const [holder, row] = [hands.find('.tabulator-tableholder'), hands.find('.tabulator-row', 'Order 187')];
    await row.page().locator('.tabulator-row').first().waitFor();
    const limit = (await hands.point(holder, [0, 1])).y - 40;
    const isInSight = async () => (await row.count()) > 0 && (await hands.pointNow(row)).y < limit;
    await hands.wheelUntil(holder, isInSight, 110);
    for (let turn = 0; turn < 4; turn++) await hands.wheel(0, 100);
    await hands.rest(200);
    await hands.click(row.getByRole('button'));
  },
  done: 'window.isShipped',
});
