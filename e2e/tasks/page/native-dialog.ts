import { defineTask } from '../task';

export const nativeDialog = defineTask({
  name: 'native-dialog',
  covers: 'a modal dialog element over a form that has the same fields and buttons; then the page again',
  render: (v) => {
    const form = `<label>Note <input name="note"></label> <button>Save</button>`;
    return {
      body: `<h1>Case 12</h1><form>${form}</form><p><button id="${v.id('add')}">Add a comment</button></p>
      <dialog aria-label="Comment"><form method="dialog">${form}</form></dialog>`,
      script: `const dialog = document.querySelector('dialog'), [outer, inner] = document.forms;
      document.querySelector('p button').onclick = () => dialog.showModal();
      inner.onsubmit = () => { if (inner.note.value !== 'late' || outer.note.value) fail(inner.note.value); window.isCommented = true; };
      outer.onsubmit = () => { if (window.isCommented && outer.note.value === 'done') window.isSaved = true; else fail(outer.note.value); return false; };`,
      decoy: 'Save',
    };
  },
  perform: async (hands) => {
    await hands.click(hands.text('Add a comment'));
    await hands.enter(hands.find('dialog input'), 'late');
    await hands.click(hands.find('dialog button'));
    await hands.enter(hands.find('form').nth(0).locator('input'), 'done');
    await hands.click(hands.find('form').nth(0).locator('button'));
  },
  done: 'window.isSaved',
});
