import { defineTask } from '../task';

export const slottedShadow = defineTask({
  name: 'slotted-shadow',
  covers: 'custom elements nested in open shadow roots, with slotted labels and a slotted button',
  render: (v) => ({
    body: `<app-panel><span slot="title">Profile</span><app-field label="City"></app-field><app-field label="Street"></app-field>
    <button slot="action" class="${v.hashed('go')}">Save</button></app-panel>
    <app-panel><span slot="title">Company</span><app-field label="City"></app-field><button slot="action">Save</button></app-panel>`,
    script: `customElements.define('app-field', class extends HTMLElement {
        connectedCallback() {
          this.attachShadow({ mode: 'open' }).innerHTML = '<label><span>' + this.getAttribute('label') + '</span> <input part="box"></label>';
        }
        get value() { return this.shadowRoot.querySelector('input').value; }
      });
      customElements.define('app-panel', class extends HTMLElement {
        connectedCallback() {
          this.attachShadow({ mode: 'open' }).innerHTML = '<section style="border:1px solid;margin:8px;padding:8px"><h3><slot name="title"></slot></h3><slot></slot><p><slot name="action"></slot></p></section>';
        }
      });
      document.querySelectorAll('app-panel').forEach((panel, index) => { panel.querySelector('button').onclick = () => {
        const values = [...document.querySelectorAll('app-field')].map(({ value }) => value).join();
        if (index === 1 && values === ',,Bern') window.isSaved = true; else fail(index + values);
      }; });`,
    decoy: 'Save',
  }),
  perform: async (hands) => {
    const panel = hands.find('app-panel').nth(1);
    await hands.enter(panel.getByLabel('City'), 'Bern');
    await hands.click(panel.getByRole('button'));
  },
  done: 'window.isSaved',
});
