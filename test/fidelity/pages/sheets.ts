import { type FidelityPage, scripted } from '../page';

const emotion: FidelityPage = {
  name: 'emotion',
  render: () => ({ body: '<div data-cards></div>', app: 'emotion.ts' }),
  steps: [`add('maroon')`, `add('navy'); document.querySelector('p').remove()`],
};

/** Style sheets of another site, which only the worker can read. */
const crossOrigin: FidelityPage = {
  name: 'cross-origin',
  render: ({ foreignLibrary }) => {
    const [leaflet, ui] = ['leaflet/dist/leaflet.css', 'jquery-ui/dist/themes/base/jquery-ui.css'].map(
      foreignLibrary,
    );
    return {
      head: `<link rel="stylesheet" href="${leaflet}"><style>@import url("${ui}");</style>`,
      body: '<div class="leaflet-container"><p class="ui-widget">A</p></div>',
    };
  },
  steps: [
    `const { href } = document.querySelector('link[rel=stylesheet]');
     document.body.insertAdjacentHTML('beforeend', '<link rel="stylesheet" media="print" href="' + href + '">')`,
    `document.querySelector('link[media]').media = 'screen'; document.querySelector('link[rel=stylesheet]').remove()`,
  ],
};

/** What scripts do to style sheets, of which nothing tells. */
export const SHEETS = [
  emotion,
  crossOrigin,
  scripted(
    'insert-rule',
    '<style id="s">.a { color: rgb(1, 1, 1) } .b { color: rgb(2, 2, 2) }</style><p class="a c">A</p>',
    `s.sheet.deleteRule(1); s.sheet.insertRule('.c { color: rgb(3, 3, 3) }', 1)`,
    `s.sheet.insertRule('@media (min-width: 10px) { .a { margin: 1px } }', 0); s.sheet.cssRules[0].insertRule('.d { top: 0 }')`,
  ),
  scripted(
    'rule-style',
    '<style id="s">.a { color: rgb(1, 1, 1) }</style><p class="a">A</p>',
    `s.sheet.cssRules[0].style.color = 'rgb(4, 4, 4)'`,
    `s.sheet.cssRules[0].selectorText = 'p.a'; s.sheet.cssRules[0].style.setProperty('--gap', '4px')`,
  ),
  scripted(
    'style-text',
    '<style id="s">.a { color: rgb(1, 1, 1) }</style><p class="a">A</p>',
    `s.textContent = '.a { color: rgb(5, 5, 5) } .a::before { content: "x" }'`,
    `s.append('.later { color: red }'); document.head.append(s)`,
  ),
  scripted(
    'style-elements',
    '<p class="a">A</p>',
    `document.body.insertAdjacentHTML('beforeend', '<style media="print">.a { color: rgb(6, 6, 6) }</style><style>.a:hover { color: blue }</style>')`,
    `document.querySelector('style[media]').media = 'screen'; document.querySelector('style:not([media])').remove()`,
  ),
  scripted(
    'sheet-disabled',
    '<style id="s">.off { color: rgb(7, 7, 7) }</style><p class="off">A</p>',
    `s.sheet.disabled = true`,
    `s.sheet.disabled = false`,
  ),
  scripted(
    'replace-sync',
    '<p class="a">A</p>',
    `window.sheet = new CSSStyleSheet(); sheet.replaceSync('.a { color: rgb(8, 8, 8) }'); document.adoptedStyleSheets = [sheet]`,
    `sheet.replaceSync('.a { color: rgb(9, 9, 9) } .other { color: red }')`,
  ),
  scripted(
    'adopted-changed-later',
    '<div id="host"></div><div id="other"></div>',
    `window.sheet = new CSSStyleSheet(); sheet.replaceSync('b { color: rgb(10, 10, 10) }');
     for (const element of [host, other]) { const root = element.attachShadow({ mode: 'open' }); root.innerHTML = '<b>Deep</b>'; root.adoptedStyleSheets = [sheet] }`,
    `sheet.insertRule('i { color: green }', 1); await sheet.replace('b { margin: 3px } i { color: green }')`,
    `const more = new CSSStyleSheet(); more.replaceSync('b { padding: 0px }'); host.shadowRoot.adoptedStyleSheets.push(more); other.shadowRoot.adoptedStyleSheets = []`,
  ),
  scripted(
    'rules-one-by-one',
    '<p class="css-50">A</p>',
    `const style = document.createElement('style'); document.head.append(style); window.style = style;
     for (let n = 0; n < 50; n++) style.sheet.insertRule('.css-' + n + ' { color: red }', style.sheet.cssRules.length)`,
    `style.sheet.insertRule('.css-50 { color: rgb(11, 11, 11) }', 50); style.sheet.deleteRule(3)`,
  ),
  scripted(
    'imports-and-layers',
    '<style>@layer base, top; @layer base { p { color: red } } @import url("data:text/css,u{color:blue}"); @supports (color: red) { p { margin: 2px } } @keyframes k { from { top: 0px } }</style><style id="i">@import url("data:text/css,u{color:blue}"); u { margin: 0px }</style><u>U</u>',
    `i.sheet.insertRule('@container (min-width: 1px) { u { padding: 1px } }', 1)`,
  ),
];
