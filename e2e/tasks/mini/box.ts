import type { Variant } from '../variant';

export const JQUERY_UI = [
  'jquery/dist/jquery.min.js',
  'jquery-ui/dist/jquery-ui.min.js',
  'jquery-ui/dist/themes/base/jquery-ui.min.css',
] as const;

export const D3 = ['d3/dist/d3.min.js'] as const;

const STYLE = `<style>
body { margin: 0; font: 12px sans-serif }
.mini { position: relative; width: 160px; height: 210px; border: 1px solid #999; overflow: hidden }
.mini > .ask { background: #ff9; height: 44px; padding: 3px; box-sizing: border-box }
.mini > .area { height: 166px; position: relative }
.mini > .cover { position: absolute; inset: 0; background: #ddd; display: flex; align-items: center; justify-content: center; z-index: 9; cursor: pointer; font-size: 30px }
.mini button, .mini input, .mini select { font: 11px sans-serif }
</style>`;

/**
 * A task in a box of 160 by 210 px at the corner: what to do on top, and below it elements with few names. With
 * `cover`, it begins when START is clicked: the page then hears a `start` event on `window`.
 */
export function mini(v: Variant, ask: string, area: string, cover = false): string {
  const start = `this.remove();window.dispatchEvent(new Event('start'))`;
  return `${STYLE}<div id="${v.id('wrap')}" class="mini"><div id="${v.id('query')}" class="ask">${ask}</div>
<div id="${v.id('area')}" class="area">${area}</div>
${cover ? `<div id="${v.id('cover')}" class="cover" onclick="${start}">START</div>` : ''}</div>`;
}
