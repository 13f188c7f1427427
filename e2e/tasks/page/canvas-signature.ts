import type { Spot } from '../mouse';
import { defineTask } from '../task';

/** A zigzag of two strokes. */
const ZIGZAG: Spot[] = [
  [0.1, 0.3],
  [0.2, 0.7],
  [0.3, 0.3],
  [0.4, 0.7],
  [0.5, 0.3],
];
const LINE: Spot[] = [
  [0.15, 0.85],
  [0.9, 0.85],
];

export const canvasSignature = defineTask({
  name: 'canvas-signature',
  covers: "two strokes on a canvas by pointer events with capture, at the canvas's own scale",
  render: (v) => ({
    body: `<h2>Sign here</h2><canvas class="${v.hashed('pad')}" width="600" height="200" style="width:300px;height:100px;border:1px solid;touch-action:none"></canvas>
    <p><button>Clear</button> <button>Accept</button></p>`,
    script: `const pad = document.querySelector('canvas'), pen = pad.getContext('2d'), strokes = [];
      pad.onpointerdown = ({ pointerId }) => { pad.setPointerCapture(pointerId); strokes.push([]); pen.beginPath(); };
      pad.onpointermove = ({ offsetX, offsetY, buttons }) => {
        if (!buttons) return; strokes.at(-1).push([offsetX, offsetY]); pen.lineTo(2 * offsetX, 2 * offsetY); pen.stroke();
      };
      const [clear, accept] = document.querySelectorAll('p button');
      clear.onclick = () => fail('clear');
      const turns = (stroke) => stroke.filter(([, y], at) => at > 0 && at < stroke.length - 1
        && (y - stroke[at - 1][1]) * (stroke[at + 1][1] - y) < 0).length;
      accept.onclick = () => {
        const [zigzag, line] = strokes;
        window.isSigned = strokes.length === 2 && turns(zigzag) === 3 && zigzag.every(([x]) => x < 155)
          && line.every(([, y]) => Math.abs(y - 85) < 4) && line.at(-1)[0] > 265;
        if (!window.isSigned) fail(JSON.stringify(strokes));
      };`,
    decoy: 'Accept',
  }),
  perform: async (hands) => {
    await hands.stroke(hands.find('canvas'), ZIGZAG, 5);
    await hands.stroke(hands.find('canvas'), LINE, 8);
    await hands.click(hands.find('p').getByRole('button', { name: 'Accept' }));
  },
  done: 'window.isSigned',
});
