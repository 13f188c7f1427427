import { defineTask } from '../task';
import { mini } from './box';

const SHAPES = `<circle cx="30" cy="30" r="12" fill="red"/><circle cx="90" cy="35" r="6" fill="red"/>
<rect x="120" y="20" width="24" height="24" fill="red"/><polygon points="20,90 44,90 32,68" fill="blue"/>
<circle cx="90" cy="80" r="12" fill="blue"/><polygon points="118,92 142,92 130,70" fill="red"/>
<circle cx="40" cy="130" r="6" fill="blue"/><rect x="80" y="118" width="12" height="12" fill="blue"/>`;

export const clickShape = defineTask({
  name: 'click-shape',
  covers: 'one of many SVG shapes that differ only by their attributes',
  render: (v) => ({
    body: mini(v, 'Click on a large blue circle.', `<svg width="160" height="160">${SHAPES}</svg>`),
    script: `document.querySelector('.area svg').addEventListener('click', ({ target }) =>
      target === document.querySelectorAll('.area svg > *')[4] ? window.clicked = true : fail(target.outerHTML));`,
  }),
  perform: (hands) => hands.click(hands.find('.area svg > *').nth(4)),
  done: 'window.clicked',
});
