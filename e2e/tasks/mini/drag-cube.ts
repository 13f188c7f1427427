import { defineTask } from '../task';
import { mini } from './box';

const FACES = ['0deg', '90deg', '180deg', '270deg'].map(
  (
    turn,
    index,
  ) => `<div style="position:absolute;inset:0;background:hsl(${index * 80} 70% 70%);font-size:40px;text-align:center;
  line-height:80px;backface-visibility:hidden;transform:rotateY(${turn}) translateZ(40px)">${index + 1}</div>`,
);

export const dragCube = defineTask({
  name: 'drag-cube',
  covers: 'a cube in 3D that turns with the pointer until the wanted face is in front',
  render: (v) => ({
    body: mini(
      v,
      'Move the cube around so that "4" is the active side.',
      `<div style="perspective:400px;height:150px;display:grid;place-items:center;user-select:none">
      <div style="width:80px;height:80px;position:relative;transform-style:preserve-3d">${FACES.join('')}</div></div>`,
    ),
    script: `const stage = document.querySelector('.area > div'), cube = stage.firstElementChild;
      let from, turned = 0; window.turn = 0;
      stage.addEventListener('mousedown', ({ clientX }) => { from = clientX; });
      addEventListener('mousemove', ({ clientX }) => {
        if (from === undefined) return;
        window.turn = turned + (clientX - from); cube.style.transform = 'rotateY(' + window.turn + 'deg)';
      });
      addEventListener('mouseup', () => { from = undefined; turned = window.turn; });`,
  }),
  perform: (hands) => hands.dragBy(hands.find('.area > div'), 92, 3, [0.25, 0.5]),
  done: 'Math.abs(window.turn - 90) < 15',
});
