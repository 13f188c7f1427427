import { defineTask } from '../task';

export const penStroke = defineTask({
  name: 'pen-stroke',
  covers: 'a canvas that only a pen draws on; hands that rest on it leave nothing',
  render: (v) => ({
    body: `<h2>Sketch</h2><canvas class="${v.hashed('sketch')}" width="300" height="150" style="touch-action:none;border:1px solid"></canvas>`,
    script: `const sketch = document.querySelector('canvas'); const points = [];
      sketch.onpointermove = ({ pointerType, buttons, offsetX, offsetY }) => {
        if (buttons && pointerType !== 'pen') fail(pointerType);
        if (buttons) points.push([offsetX, offsetY]);
      };
      sketch.onpointerup = () => { window.isDrawn = points.length > 5 && points[0][0] < 80 && points.at(-1)[0] > 220 && Math.abs(points.at(-1)[1] - 120) < 12; };`,
  }),
  perform: async (hands) => {
    const canvas = hands.find('canvas');
    const pen = hands.pen;
    const [from, to] = [await hands.point(canvas, [0.2, 0.2]), await hands.point(canvas, [0.8, 0.8])];
    await pen.move(from.x, from.y);
    await pen.down({});
    for (let step = 1; step <= 12; step++) {
      await pen.move(from.x + ((to.x - from.x) * step) / 12, from.y + ((to.y - from.y) * step) / 12);
      await hands.rest(15);
    }
    await pen.up({});
  },
  done: 'window.isDrawn',
});
