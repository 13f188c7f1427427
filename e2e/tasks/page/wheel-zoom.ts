import { defineTask } from '../task';

export const wheelZoom = defineTask({
  name: 'wheel-zoom',
  covers: 'the wheel over a picture zooms it, turn by turn, instead of scrolling the page',
  render: (v) => ({
    body: `<h2>Plan</h2><div class="${v.hashed('plan')}" style="width:300px;height:200px;overflow:hidden;border:1px solid"><svg width="300" height="200"><rect x="100" y="60" width="80" height="60" fill="#c88"/></svg></div>
    <p>1.0</p><div style="height:1500px"></div>`,
    script: `const plan = document.querySelector('h2 + div'); window.zoom = 1;
      plan.addEventListener('wheel', (event) => { event.preventDefault(); window.zoom *= event.deltaY < 0 ? 1.25 : 0.8;
        plan.firstChild.style.transform = 'scale(' + window.zoom + ')'; plan.nextElementSibling.textContent = window.zoom.toFixed(2); }, { passive: false });
      document.querySelector('rect').onclick = () => { if (Math.abs(window.zoom - 1.25 ** 4) < 0.01) window.isClicked = true; else fail(window.zoom); };`,
  }),
  perform: async (hands) => {
    await hands.move(hands.find('h2 + div'));
    for (let turn = 0; turn < 4; turn++) await hands.wheel(-100);
    await hands.click(hands.find('rect'));
  },
  done: 'window.isClicked && scrollY === 0',
});
