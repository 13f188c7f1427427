import { defineTask } from '../task';

export const TABULATOR = [
  'tabulator-tables/dist/js/tabulator.min.js',
  'tabulator-tables/dist/css/tabulator.min.css',
] as const;

export const tabulatorEdit = defineTask({
  name: 'tabulator-edit',
  covers: 'Tabulator: sorts by a header, which moves the rows, then edits a cell and ticks another',
  render: (v) => ({
    libraries: TABULATOR,
    body: `<div class="${v.hashed('table')}" style="width:520px"><div data-table></div></div>`,
    script: `const table = new Tabulator(document.querySelector('[data-table]'), { layout: 'fitColumns',
        data: [['Oslo', 70, false], ['Bonn', 33, false], ['Lima', 99, true], ['Pisa', 9, false]].map(([city, staff, open], id) => ({ id, city, staff, open })),
        columns: [{ title: 'City', field: 'city' }, { title: 'Staff', field: 'staff', editor: 'number' }, { title: 'Open', field: 'open', editor: true, formatter: 'tickCross' }] });
      window.state = () => table.getData('active').map(({ city, staff, open }) => city + staff + open).join();`,
  }),
  perform: async (hands) => {
    await hands.click(hands.find('.tabulator-col-title', 'Staff'));
    const row = (city: string) => hands.find('.tabulator-row', city);
    await hands.click(row('Bonn').locator('.tabulator-cell').nth(1));
    await hands.press('Control+a');
    await hands.type('34');
    await hands.press('Enter');
    await hands.click(row('Pisa').locator('.tabulator-cell').nth(2));
    await hands.click(row('Pisa').locator('input[type=checkbox]'));
    await hands.press('Enter');
  },
  done: `window.state() === 'Pisa9true,Bonn34false,Oslo70false,Lima99true'`,
});
