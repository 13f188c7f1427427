import { defineTask } from '../task';

export const reactOrder = defineTask({
  name: 'react-order',
  covers: 'a React form of controlled fields whose ids come from useId; rows are added and removed',
  render: (v) => ({
    app: 'react-order.tsx',
    body: '<div data-root></div>',
    script: `startOrder(document.querySelector('[data-root]'), '${v.hashed('r')}', (order) => { window.order = order; if (order !== '12ink,3pad') fail(order); });`,
    decoy: 'Add item',
  }),
  perform: async (hands) => {
    const row = (n: number) => hands.find('fieldset').nth(n);
    const button = (name: string) => hands.find('form').getByRole('button', { name });
    await hands.choose(row(0).getByRole('combobox'), 'Pen');
    await hands.click(button('Add item'));
    await hands.choose(row(1).getByRole('combobox'), 'Ink');
    await hands.enter(row(1).getByLabel('Count'), '1x2');
    await hands.click(button('Add item'));
    await hands.choose(row(2).getByRole('combobox'), 'Pad');
    await hands.enter(row(2).getByLabel('Count'), '3');
    await hands.click(row(0).getByRole('button', { name: 'Remove' }));
    await hands.click(button('Place order'));
  },
  done: `window.order === '12ink,3pad'`,
});
