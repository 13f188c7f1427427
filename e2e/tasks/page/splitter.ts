import { defineTask } from '../task';

export const splitter = defineTask({
  name: 'splitter',
  covers: 'a thin bar between two panes, dragged by pointer events to a width',
  render: (v) => ({
    body: `<div class="${v.hashed('split')}" style="display:flex;width:600px;height:200px"><div style="width:200px;background:#eef">Tree</div>
    <div style="width:5px;background:#888;cursor:col-resize;touch-action:none"></div><div style="flex:1;background:#efe">Text</div></div>`,
    script: `const bar = document.querySelector('[style*=col-resize]'), left = bar.previousElementSibling;
      bar.onpointerdown = ({ pointerId }) => bar.setPointerCapture(pointerId);
      bar.onpointermove = ({ clientX }) => { if (bar.hasPointerCapture(1)) left.style.width = clientX - left.getBoundingClientRect().left + 'px'; };
      window.width = () => left.getBoundingClientRect().width;`,
  }),
  perform: (hands) => hands.dragBy(hands.find('[style*=col-resize]'), 120, 4),
  done: 'Math.abs(window.width() - 320) <= 4',
});
