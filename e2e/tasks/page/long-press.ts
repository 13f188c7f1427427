import { defineTask } from '../task';

export const longPress = defineTask({
  name: 'long-press',
  covers: 'a button that counts only when it is held for some time, beside one that must not be held so',
  render: (v) => ({
    body: `<h2>Valve</h2><button class="${v.hashed('hold')}">Hold to open</button> <button>Status</button>`,
    script: `const [hold, status] = document.querySelectorAll('h2 ~ button'); let since;
      hold.onmousedown = () => { since = performance.now(); };
      hold.onmouseup = () => { if (performance.now() - since >= 600) window.isOpen = true; else fail('short'); };
      status.onmousedown = () => { since = performance.now(); };
      status.onclick = () => { if (performance.now() - since > 3000) fail('held'); window.isRead = window.isOpen; };`,
  }),
  perform: async (hands) => {
    await hands.move(hands.text('Hold to open'));
    await hands.down();
    await hands.rest(700);
    await hands.up();
    await hands.click(hands.text('Status'));
  },
  done: 'window.isOpen && window.isRead',
});
