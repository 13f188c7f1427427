import { defineTask } from '../task';

export const slowButtons = defineTask({
  name: 'slow-buttons',
  covers: 'buttons that work only after a check, under a veil that takes clicks, and that come in sliding',
  render: (v) => ({
    head: `<style>@keyframes slide { from { transform: translateX(240px) } } .late { animation: slide 500ms }</style>`,
    body: `<section aria-label="Payment" style="position:relative;width:300px;height:140px"><button>Check</button> <button disabled>Pay</button>
    <div hidden class="${v.hashed('veil')}" style="position:absolute;inset:0;background:#fffc"></div></section>`,
    script: `const box = document.querySelector('section'), [check, pay] = box.querySelectorAll('button'), veil = box.lastElementChild;
      check.onclick = () => { veil.hidden = false; setTimeout(() => { pay.disabled = false; }, 200); setTimeout(() => { veil.hidden = true; window.isChecked = true; }, 700); };
      veil.onclick = () => fail('veil');
      pay.onclick = () => { box.insertAdjacentHTML('beforeend', '<p class="late"><button>Confirm</button></p>');
        box.querySelector('.late button').onclick = () => { window.isPaid = true; }; };`,
    decoy: 'Pay',
  }),
  perform: async (hands) => {
    const button = (name: string) => hands.find('section').getByRole('button', { name });
    await hands.click(button('Check'));
    await hands.find('section > div').waitFor({ state: 'visible' });
    await hands.find('section > div').waitFor({ state: 'hidden' });
    await hands.click(button('Pay'));
    await hands.click(button('Confirm'));
  },
  done: 'window.isPaid',
});
