import { defineTask } from '../task';
import { mini } from './box';

export const useColorwheel = defineTask({
  name: 'use-colorwheel',
  covers: 'a colour picker that opens on a click: a place on a canvas, and a strip that is dragged',
  render: (v) => ({
    body: mini(
      v,
      'Select a bright blue with the color picker and hit submit.',
      `<input readonly size="10"> <button>Submit</button><div hidden style="position:relative">
      <canvas width="100" height="80"></canvas><canvas width="20" height="80" style="margin-left:6px"></canvas></div>`,
    ),
    script: `const field = document.querySelector('.area input'), box = document.querySelector('.area > div');
      const [wheel, strip] = box.querySelectorAll('canvas'); let hue = 0, light = 20;
      const show = () => {
        const pen = wheel.getContext('2d'); for (let x = 0; x < 100; x++) { pen.fillStyle = 'hsl(' + 3.6 * x + ' 90% 50%)'; pen.fillRect(x, 0, 1, 80); }
        const grey = strip.getContext('2d'); for (let y = 0; y < 80; y++) { grey.fillStyle = 'hsl(' + hue + ' 90% ' + (100 - 1.25 * y) + '%)'; grey.fillRect(0, y, 20, 1); }
        field.value = Math.round(hue) + ' ' + Math.round(light); field.style.background = 'hsl(' + hue + ' 90% ' + light + '%)';
      };
      field.onfocus = () => { box.hidden = false; show(); };
      wheel.onpointerdown = ({ offsetX }) => { hue = 3.6 * offsetX; show(); };
      strip.onpointerdown = ({ pointerId }) => strip.setPointerCapture(pointerId);
      strip.onpointermove = ({ offsetY, buttons }) => { if (buttons) { light = 100 - 1.25 * Math.max(0, Math.min(80, offsetY)); show(); } };
      document.querySelector('.area button').onclick = () => {
        if (Math.abs(hue - 230) < 10 && Math.abs(light - 60) < 5) window.isBlue = true; else fail(field.value);
      };`,
  }),
  perform: async (hands) => {
    await hands.click(hands.find('.area input'));
    await hands.click(hands.find('.area canvas').nth(0), { spot: [0.64, 0.3] });
    const strip = hands.find('.area canvas').nth(1);
    await hands.drag(strip, strip, { from: [0.5, 0.8], to: [0.6, 0.4] });
    await hands.click(hands.find('.area button'));
  },
  done: 'window.isBlue',
});
