import { defineTask } from '../task';

export const shiftSelect = defineTask({
  name: 'shift-select',
  covers: 'a range with Shift held and one row taken out with Ctrl held, in rows without roles',
  render: (v) => ({
    body: `<div class="${v.hashed('rows')}" style="width:240px;user-select:none">${Array.from({ length: 9 }, (_, index) => `<div style="height:24px">Invoice ${index + 1}</div>`).join('')}</div><button>Pay</button>`,
    script: `const pay = [...document.querySelectorAll('button')].at(-1), rows = [...pay.previousElementSibling.children], on = new Set(); let last = 0;
      rows.forEach((row, index) => { row.onclick = ({ shiftKey, ctrlKey }) => {
        if (shiftKey) for (let at = Math.min(last, index); at <= Math.max(last, index); at++) on.add(at);
        else if (ctrlKey) on.has(index) ? on.delete(index) : on.add(index);
        else { on.clear(); on.add(index); }
        last = index; rows.forEach((one, at) => { one.style.background = on.has(at) ? '#bdf' : ''; });
      }; });
      pay.onclick = () => { window.paid = [...on].sort().join(); if (window.paid !== '2,3,5,6') fail(window.paid); };`,
    decoy: 'Pay',
  }),
  perform: async (hands) => {
    await hands.click(hands.text('Invoice 3'));
    await hands.click(hands.text('Invoice 7'), { holding: ['Shift'] });
    await hands.click(hands.text('Invoice 5'), { holding: ['Control'] });
    await hands.click(hands.text('Invoice 3').locator('../..').getByRole('button', { name: 'Pay' }).last());
  },
  done: `window.paid === '2,3,5,6'`,
});
