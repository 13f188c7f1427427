import { defineTask } from '../task';
import { JQUERY_UI, mini } from './box';

export const dragBox = defineTask({
  name: 'drag-box',
  covers: 'a jQuery UI draggable into a droppable',
  render: (v) => ({
    libraries: JQUERY_UI,
    body: mini(
      v,
      'Drag the smaller box so that it is completely inside the larger box.',
      `<div class="${v.hashed('large')}" style="position:absolute;left:90px;top:70px;width:60px;height:60px;background:#6af"></div>
      <div class="${v.hashed('small')}" style="position:absolute;left:10px;top:15px;width:26px;height:26px;background:#fa6"></div>`,
    ),
    script: `const [large, small] = document.querySelectorAll('.area > div');
      $(small).draggable({ containment: 'parent', stop() {
        const [a, b] = [small.getBoundingClientRect(), large.getBoundingClientRect()];
        window.inside = a.left >= b.left && a.top >= b.top && a.right <= b.right && a.bottom <= b.bottom;
      } });`,
  }),
  perform: (hands) => hands.drag(hands.find('.area > div').nth(1), hands.find('.area > div').nth(0)),
  done: 'window.inside',
});
