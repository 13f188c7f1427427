import { defineTask } from '../task';

const PAYMENT = `<!doctype html><body><form aria-label="Payment">
<label>Name on card <input name="holder"></label> <button>Pay</button></form>
<script>document.forms[0].addEventListener('submit', (event) => {
  event.preventDefault();
  parent.postMessage({ paidBy: event.target.holder.value }, '*');
});</script>`;

export const crossOriginFrame = defineTask({
  name: 'frame-cross-origin',
  covers: 'a form in an iframe of another site, beside a form of equal names',
  render: (v) => ({
    body: `<h1>Checkout</h1><form aria-label="Search" onsubmit="fail('search'); return false">
<label>Name on card <input></label> <button>Pay</button></form>
<iframe src="${v.foreignFrame('payment')}" width="420" height="120"></iframe>`,
    script: `addEventListener('message', ({ data }) => {
  if (data.paidBy === 'Ada Moss') window.paid = true; else fail('paid by ' + data.paidBy);
});`,
    frames: { payment: PAYMENT },
    decoy: 'Pay',
  }),
  perform: async (hands) => {
    const form = hands.page.frameLocator('iframe').getByRole('form', { name: 'Payment' });
    await hands.enter(form.getByLabel('Name on card'), 'Ada Moss');
    await hands.click(form.getByRole('button', { name: 'Pay' }));
  },
  secrets: ['Ada Moss'],
  done: 'window.paid',
});
