import { defineTask } from '../task';

export const reorderByHandle = defineTask({
  name: 'reorder-by-handle',
  covers: 'list items moved by a handle through pointer events; the items slide while one is dragged',
  render: (v) => ({
    body: `<ol class="${v.hashed('list')}" style="width:260px;padding:0;position:relative;list-style:none">${[
      'Intro',
      'Demo',
      'Break',
      'Talk',
    ]
      .map(
        (name) =>
          `<li style="height:36px;background:#eee;margin:4px;display:flex;gap:8px"><span style="cursor:grab;touch-action:none">⠿</span><b>${name}</b></li>`,
      )
      .join('')}</ol>`,
    script: `const list = document.querySelector('ol'); let held, from;
      list.onpointerdown = (event) => { if (event.target.localName !== 'span') return; held = event.target.parentElement; from = event.clientY; list.setPointerCapture(event.pointerId); };
      list.onpointermove = ({ clientY }) => { if (!held) return;
        const by = clientY - from, next = held.nextElementSibling, before = held.previousElementSibling;
        if (by > 22 && next) { next.after(held); from += 40; } else if (by < -22 && before) { before.before(held); from -= 40; }
        held.style.transform = 'translateY(' + (clientY - from) + 'px)'; };
      list.onpointerup = () => { if (held) held.style.transform = ''; held = undefined;
        window.order = [...list.querySelectorAll('b')].map(({ textContent }) => textContent).join(); };`,
  }),
  perform: (hands) => hands.dragBy(hands.find('li', 'Talk').locator('span'), 0, -82),
  done: `window.order === 'Intro,Talk,Demo,Break'`,
});
