import { defineTask } from '../task';

export const closedShadow = defineTask({
  name: 'closed-shadow',
  covers: 'a field and buttons inside closed shadow roots; two hosts with the same content',
  render: (v) => ({
    body: `<h2>Home</h2><x-rate class="${v.hashed('rate')}"></x-rate><h2>Work</h2><x-rate class="${v.hashed('rate')}"></x-rate>`,
    script: `window.where = () => window.hosts.map(({ box }) => {
        const { x, y, width, height } = box.getBoundingClientRect(); return [x + width / 2, y + height / 2];
      });
      window.hosts = [];
      customElements.define('x-rate', class extends HTMLElement {
        connectedCallback() {
          const root = this.attachShadow({ mode: 'closed' }), name = this.previousElementSibling.textContent;
          root.innerHTML = '<label>Rate <input></label> <button>Apply</button>';
          const [box, apply] = root.querySelectorAll('input, button');
          window.hosts.push({ box }, { box: apply });
          apply.onclick = () => name === 'Work' && box.value === '4.5' ? window.isApplied = true : fail(name + box.value);
        }
      });`,
    decoy: 'Apply',
  }),
  perform: async (hands) => {
    await hands.page.waitForFunction('window.hosts?.length === 4');
    const [, , field, apply] = await hands.page.evaluate<[number, number][]>('window.where()');
    if (!field || !apply) throw new Error('The second host has no field or no button.');
    await hands.click({ x: field[0], y: field[1] });
    await hands.type('4.5');
    await hands.click({ x: apply[0], y: apply[1] });
  },
  done: 'window.isApplied',
});
