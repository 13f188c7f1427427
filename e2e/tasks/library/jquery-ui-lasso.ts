import { JQUERY_UI } from '../mini/box';
import { defineTask } from '../task';

export const jqueryUiLasso = defineTask({
  name: 'jquery-ui-lasso',
  covers: 'jQuery UI selectable: a lasso drawn from an empty place over some of the tiles',
  render: (v) => ({
    libraries: JQUERY_UI,
    head: '<style>.ui-selected { background: #fc6 !important }</style>',
    body: `<div style="width:330px;padding:20px;background:#eee" class="${v.hashed('tiles')}">${Array.from({ length: 12 }, (_, index) => `<div style="display:inline-block;width:60px;height:50px;margin:8px;background:#fff">${index + 1}</div>`).join('')}</div>`,
    script: `const tiles = $('[style*="330px"]').selectable({ filter: 'div', stop() {
      window.selected = tiles.find('.ui-selected').map((i, tile) => tile.textContent).get().join(); } });`,
  }),
  perform: async (hands) => {
    const tile = (n: string) => hands.text(n);
    const [from, to] = [await hands.point(tile('6'), [0, 0]), await hands.point(tile('11'), [0.6, 0.6])];
    await hands.drag({ x: from.x - 4, y: from.y - 4 }, to);
  },
  done: `window.selected === '6,7,10,11'`,
});
