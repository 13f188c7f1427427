import { defineTask } from '../task';
import { mini } from './box';

export const drawLine = defineTask({
  name: 'draw-line',
  covers: 'a line drawn on a canvas through a mark; judged by every point of it',
  render: (v) => ({
    body: mini(
      v,
      'Draw a vertical line that runs through the dot, then press submit.',
      `<canvas width="158" height="130" style="display:block"></canvas><button>Submit</button>`,
    ),
    script: `const canvas = document.querySelector('.area canvas'), pen = canvas.getContext('2d'), points = [];
      pen.arc(100, 60, 4, 0, 7); pen.fill(); pen.beginPath();
      let isDrawing = false;
      canvas.onmousedown = () => { isDrawing = true; pen.beginPath(); };
      canvas.onmousemove = ({ offsetX, offsetY }) => {
        if (!isDrawing) return;
        points.push([offsetX, offsetY]); pen.lineTo(offsetX, offsetY); pen.stroke();
      };
      addEventListener('mouseup', () => { isDrawing = false; });
      document.querySelector('.area button').addEventListener('click', () => {
        const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
        window.straight = points.length > 5 && xs.every((x) => Math.abs(x - 100) <= 4)
          && Math.min(...ys) < 40 && Math.max(...ys) > 80;
        if (!window.straight) fail(JSON.stringify(points));
      });`,
  }),
  perform: async (hands) => {
    const canvas = hands.find('.area canvas');
    const { x, y } = await hands.point(canvas, [0, 0]);
    await hands.drag({ x: x + 100, y: y + 20 }, { x: x + 101, y: y + 105 });
    await hands.click(hands.find('.area button'));
  },
  done: 'window.straight',
});
