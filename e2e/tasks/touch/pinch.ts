import { defineTask } from '../task';

export const touchPinch = defineTask({
  name: 'touch-pinch',
  covers: 'two fingers pull a picture to twice its size',
  render: (v) => ({
    body: `<h2>Map</h2><div class="${v.hashed('map')}" style="touch-action:none;width:320px;height:240px;border:1px solid;overflow:hidden"><svg width="320" height="240"><circle cx="160" cy="120" r="40" fill="#68a"/></svg></div><button>Keep this size</button>`,
    script: `const map = document.querySelector('h2 + div'); let apart, size = 1;
      const distance = ([a, b]) => Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY);
      map.addEventListener('touchmove', (event) => {
        event.preventDefault();
        if (event.touches.length !== 2) return;
        const now = distance(event.touches); apart ??= now;
        size = now / apart; map.firstChild.style.transform = 'scale(' + size + ')';
      }, { passive: false });
      document.querySelector('h2 ~ button').onclick = () => { if (Math.abs(size - 2.5) > 0.4) fail(size); window.size = size; };`,
    decoy: 'Keep this size',
  }),
  perform: async (hands) => {
    const map = hands.find('h2 + div');
    const [left, right] = [await hands.point(map, [0.4, 0.5]), await hands.point(map, [0.6, 0.5])];
    await hands.fingers.slide(
      [left, await hands.point(map, [0.25, 0.5])],
      [right, await hands.point(map, [0.75, 0.5])],
    );
    await hands.fingers.tap(await hands.point(hands.find('h2 ~ button')));
  },
  done: 'window.size > 2',
});
