import { defineTask } from '../task';

export const cascadedSelects = defineTask({
  name: 'cascaded-selects',
  covers: 'native selects, each filled some time after the one before; two address blocks with equal labels',
  render: (v) => {
    const block = (title: string) => `<fieldset><legend>${title}</legend>
      <label>Country <select><option>—</option><option>France</option><option>Japan</option></select></label>
      <label>Region <select disabled></select></label> <label>City <select disabled></select></label></fieldset>`;
    return {
      body: `<form class="${v.hashed('form')}">${block('Billing')}${block('Delivery')}<p><button>Order</button></p></form>`,
      script: `const below = { Japan: ['Kanto', 'Kansai'], France: ['Alsace'], Kansai: ['Osaka', 'Kyoto', 'Nara'], Kanto: ['Tokyo'], Alsace: ['Colmar'] };
      for (const block of document.querySelectorAll('fieldset')) {
        const selects = [...block.querySelectorAll('select')];
        selects.forEach((select, index) => select.addEventListener('change', () => setTimeout(() => {
          const next = selects[index + 1]; if (!next) return;
          next.disabled = false; next.innerHTML = ['—', ...below[select.value]].map((name) => '<option>' + name + '</option>').join('');
        }, 350)));
      }
      document.forms[0].onsubmit = () => {
        const values = [...document.querySelectorAll('select')].map(({ value }) => value).join();
        if (values === '—,,,Japan,Kansai,Kyoto') window.isOrdered = true; else fail(values);
        return false;
      };`,
      decoy: 'Order',
    };
  },
  perform: async (hands) => {
    const block = hands.page.getByRole('group', { name: 'Delivery' });
    for (const [label, value] of [
      ['Country', 'Japan'],
      ['Region', 'Kansai'],
      ['City', 'Kyoto'],
    ] as const) {
      const select = block.getByLabel(label);
      await select.locator('option', { hasText: value }).waitFor({ state: 'attached' });
      await hands.choose(select, value);
    }
    await hands.click(hands.find('form').getByRole('button'));
  },
  done: 'window.isOrdered',
});
