import { defineTask } from '../task';
import { SHOELACE } from './shoelace-form';

export const shoelaceMenu = defineTask({
  name: 'shoelace-menu',
  covers: 'Shoelace tabs, and on each a dropdown with the same items and a submenu by hovering',
  render: (v) => {
    const menu = `<sl-dropdown><sl-button slot="trigger" caret>Actions</sl-button><sl-menu><sl-menu-item value="copy">Copy</sl-menu-item>
    <sl-menu-item>Export<sl-menu slot="submenu"><sl-menu-item value="pdf">PDF</sl-menu-item><sl-menu-item value="csv">CSV</sl-menu-item></sl-menu></sl-menu-item></sl-menu></sl-dropdown>`;
    return {
      ...SHOELACE,
      body: `<sl-tab-group class="${v.hashed('tabs')}" style="height:300px">${['Income', 'Costs'].map((name) => `<sl-tab slot="nav" panel="${name}">${name}</sl-tab><sl-tab-panel name="${name}">${menu}</sl-tab-panel>`).join('')}</sl-tab-group>`,
      script: `document.addEventListener('sl-select', ({ target, detail }) => {
        const what = target.closest('sl-tab-panel').name + '/' + detail.item.value;
        if (what === 'Costs/csv') window.isExported = true; else fail(what); });`,
    };
  },
  perform: async (hands) => {
    await hands.click(hands.find('sl-tab', 'Costs'));
    const panel = hands.find('sl-tab-panel').nth(1);
    await hands.click(panel.locator('sl-button'));
    await hands.hover(panel.locator('sl-menu-item', { hasText: 'Export' }).first(), 500);
    await hands.click(panel.locator('sl-menu-item', { hasText: 'CSV' }).last());
  },
  done: 'window.isExported',
});
