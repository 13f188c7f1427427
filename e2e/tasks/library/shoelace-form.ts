import { defineTask } from '../task';

export const SHOELACE = {
  libraries: ['@shoelace-style/shoelace/dist/themes/light.css'],
  app: 'shoelace.ts',
} as const;

export const shoelaceForm = defineTask({
  name: 'shoelace-form',
  covers: 'Shoelace web components: a dialog with a field, a select and a switch, all in open shadow roots',
  render: (v) => ({
    ...SHOELACE,
    body: `<sl-button class="${v.hashed('open')}">New user</sl-button><sl-dialog label="New user"><sl-input label="Name"></sl-input><br>
    <sl-select label="Role"><sl-option value="reader">Reader</sl-option><sl-option value="writer">Writer</sl-option><sl-option value="admin">Admin</sl-option></sl-select><br>
    <sl-switch>Send a mail</sl-switch><sl-button slot="footer">Cancel</sl-button><sl-button slot="footer" variant="primary">OK</sl-button></sl-dialog>`,
    script: `const open = document.querySelector('sl-button'), dialog = document.querySelector('sl-dialog');
      open.onclick = () => dialog.show();
      const [name, role, mail, cancel, ok] = dialog.querySelectorAll('sl-input, sl-select, sl-switch, sl-button');
      cancel.onclick = () => fail('cancel');
      ok.onclick = () => { const state = [name.value, role.value, mail.checked].join();
        if (state === 'Uma,writer,true') window.isMade = true; else fail(state); };`,
  }),
  perform: async (hands) => {
    await hands.click(hands.find('sl-button', 'New user'));
    const dialog = hands.find('sl-dialog');
    await hands.enter(dialog.getByLabel('Name'), 'Uma');
    await hands.click(dialog.locator('sl-select'), { spot: [0.5, 0.7] });
    await hands.click(dialog.locator('sl-option', { hasText: 'Writer' }));
    await hands.click(dialog.locator('sl-switch'), { spot: [0.2, 0.5] });
    await hands.click(dialog.locator('sl-button', { hasText: 'OK' }));
  },
  done: 'window.isMade',
});
