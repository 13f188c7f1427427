import { defineTask } from '../task';

export const confirmDelete = defineTask({
  name: 'confirm-delete',
  covers: "the browser's own confirm, accepted, and what comes after it",
  dialogs: 'accept',
  render: (v) => ({
    body: `<ul>${['Draft A', 'Draft B']
      .map((name) => `<li class="${v.hashed('draft')}">${name} <button>Delete</button></li>`)
      .join('')}</ul>`,
    script: `document.querySelectorAll('li').forEach((row, index) => { row.lastChild.onclick = () => {
      if (index !== 1) fail(index);
      if (!confirm('Delete Draft B?')) return fail('not confirmed');
      row.innerHTML = '<button>Really gone: OK</button>'; row.lastChild.onclick = () => { window.isGone = true; };
    }; });`,
    decoy: 'Delete',
  }),
  perform: async (hands) => {
    await hands.click(hands.find('li', 'Draft B').getByRole('button'));
    await hands.click(hands.text('Really gone: OK'));
  },
  done: 'window.isGone',
});
