import { defineTask } from '../task';

const PEOPLE = ['Jane Roe', 'John Doe', 'Janet Roe', 'Jan Roe'];

export const tableRows = defineTask({
  name: 'table-rows',
  covers: 'the same icon buttons and checkboxes in every row of a table',
  render: (v) => ({
    body: `<table aria-label="People" style="border-collapse:collapse" cellpadding="8"><thead><tr><th>Pick</th><th>Name</th><th>Role</th><th></th></tr></thead>
    <tbody>${PEOPLE.map(
      (
        name,
        index,
      ) => `<tr class="${v.hashed('row')}"><td><input type="checkbox"></td><td>${name}</td><td>Guest</td>
      <td><button aria-label="Edit" id="${v.id(`edit-${index}`)}"><svg width="12" height="12"><path d="M0 12 12 0"/></svg></button>
      <button aria-label="Delete"><svg width="12" height="12"><path d="M0 0 12 12M12 0 0 12" stroke="#000"/></svg></button></td></tr>`,
    ).join('')}</tbody></table>`,
    script: `[...document.querySelectorAll('tbody tr')].forEach((row) => {
      const name = row.cells[1].textContent, [edit, remove] = row.querySelectorAll('button');
      edit.onclick = () => fail('edit ' + name);
      remove.onclick = () => { if (name !== 'Jane Roe') fail('delete ' + name); row.remove(); window.isDeleted = true; };
      row.querySelector('input').onchange = () => { if (name !== 'Jan Roe') fail('pick ' + name); window.isPicked = true; };
    });`,
    decoy: 'Delete',
  }),
  perform: async (hands) => {
    const row = (name: string) => hands.page.getByRole('row').filter({ has: hands.text(name) });
    await hands.click(row('Jane Roe').getByRole('button', { name: 'Delete' }));
    await hands.click(row('Jan Roe').getByRole('checkbox'));
  },
  done: 'window.isDeleted && window.isPicked',
});
