import { JQUERY_UI } from '../mini/box';
import { defineTask } from '../task';

export const jqueryUiWindow = defineTask({
  name: 'jquery-ui-window',
  covers: 'a jQuery UI dialog moved by its title bar, then made larger by an edge that shows nothing',
  render: () => ({
    libraries: JQUERY_UI,
    body: `<div style="position:relative;width:700px;height:460px;background:#eef"></div><div title="Notes">Move me into the right half, and make me 300 high.</div>`,
    script: `const [desk, note] = document.querySelectorAll('[style*="700px"], [title=Notes]');
      $(note).dialog({ width: 220, height: 200, appendTo: desk, position: { my: 'left+20 top+20', at: 'left top', of: desk } });
      const box = note.parentElement;
      window.box = () => { const a = box.getBoundingClientRect(), b = desk.getBoundingClientRect(); return [a.left - b.left, a.top - b.top, a.width, a.height]; };`,
  }),
  perform: async (hands) => {
    await hands.dragBy(hands.find('.ui-dialog-titlebar'), 380, 60, [0.4, 0.5]);
    await hands.dragBy(hands.find('.ui-resizable-s'), 0, 100);
  },
  done: `((box) => Math.abs(box[0] - 400) < 8 && Math.abs(box[1] - 80) < 8 && Math.abs(box[3] - 300) < 8)(window.box())`,
});
