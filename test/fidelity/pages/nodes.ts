import { scripted } from '../page';

const rows = (count: number, text: string): string =>
  Array.from({ length: count }, (_, row) => `<tr><td>${row}</td><td>${text}</td></tr>`).join('');

/** Nodes, attributes and texts that scripts change. */
export const NODES = [
  scripted(
    'rows-rebuilt',
    '<table id="t"><tbody></tbody></table>',
    `for (let turn = 0; turn < 3; turn++) t.tBodies[0].innerHTML =
      Array.from({ length: 300 }, (_, row) => '<tr><td>' + turn + '</td><td>' + row + '</td></tr>').join('')`,
    `t.tBodies[0].rows[7].remove(); t.tBodies[0].rows[0].cells[1].firstChild.data = 'changed'`,
  ),
  scripted(
    'rows-5000-rebuilt-and-sorted',
    `<table id="t"><tbody>${rows(5_000, 'Old')}</tbody></table>`,
    `const body = t.tBodies[0];
     body.innerHTML = Array.from({ length: 5000 }, (_, row) => '<tr><td>Row ' + row + '</td></tr>').join('');
     for (const row of Array.from(body.rows).reverse()) body.append(row)`,
    `for (const row of Array.from(t.rows).filter((_, n) => n % 3 === 0)) t.tBodies[0].prepend(row)`,
  ),
  scripted(
    'changed-while-away',
    '<div id="box"><p>Here <b>old</b></p><i></i></div>',
    `const p = box.querySelector('p'); p.remove(); await null; p.querySelector('b').textContent = 'new'; box.append(p)`,
    `const p = box.querySelector('p'); p.remove(); await wait(1500); p.append('later'); box.prepend(p)`,
  ),
  scripted(
    'attributes',
    '<p id="p" title="Before" class="a" onclick="alert(1)" data-row="7">Text</p><a href="/orders?page=2&customer=8842">Orders</a>',
    `p.title = 'After'; p.removeAttribute('class'); p.lang = 'fr'; p.style.cssText = 'color: red; background: url(/x.png)'`,
    `p.removeAttribute('style'); p.className = 'b c'; p.setAttribute('data-row', '9'); p.hidden = true`,
  ),
  scripted(
    'texts',
    '<p id="p">One <b>two</b> three</p><textarea id="a">Begun</textarea>',
    `p.firstChild.data = 'Uno '; p.lastChild.splitText(3); p.append('four', 'five')`,
    `p.normalize(); p.innerHTML = p.innerHTML.toUpperCase(); p.firstChild.data = ''`,
  ),
  scripted(
    'fragments-and-whitespace',
    '<ul id="u"><li>1</li>  <li>2</li>\n</ul><template id="tpl"><li>From a template</li></template>',
    `u.append(tpl.content.cloneNode(true)); u.insertBefore(document.createTextNode('  '), u.firstChild)`,
    `u.replaceChildren(...Array.from(u.children).reverse())`,
  ),
  scripted(
    'documents-head',
    '<p>Head</p>',
    `document.title = 'Renamed'; document.head.insertAdjacentHTML('beforeend', '<meta name="theme-color" content="#fff"><style>p { color: teal }</style>')`,
    `document.documentElement.lang = 'de'; document.documentElement.className = 'dark'; document.body.className = 'ready'`,
  ),
  scripted(
    'svg',
    '<div id="box"><svg viewBox="0 0 90 90"><circle r="4" cx="5" cy="5"/></svg></div>',
    `box.insertAdjacentHTML('beforeend', '<svg viewBox="0 0 9 9"><defs><linearGradient id="g"><stop offset="1" stop-color="red"/></linearGradient></defs><g><path d="M0 0L9 9" stroke="url(#g)"/><text x="1" y="2">Label</text></g></svg>')`,
    `const svg = box.querySelector('svg'); const rect = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
     rect.setAttribute('width', '9'); svg.append(rect); svg.querySelector('circle').setAttribute('cx', '70')`,
  ),
  scripted(
    'mathml',
    '<div id="box"></div>',
    `box.innerHTML = '<math display="block"><mfrac><mi>x</mi><mn>2</mn></mfrac></math>'`,
    `box.querySelector('mi').textContent = 'y'`,
  ),
  scripted(
    'shadow-root-later',
    '<div id="host">Light</div>',
    `host.attachShadow({ mode: 'open' }).innerHTML = '<style>b { color: red }</style><b>Shadow</b><slot></slot>'`,
    `host.shadowRoot.querySelector('b').textContent = 'Deeper'; host.shadowRoot.append(document.createElement('hr')); host.append('more light')`,
  ),
  scripted(
    'shadow-root-closed',
    '<x-card></x-card>',
    `customElements.define('x-card', class extends HTMLElement {
      constructor() { super(); this.root = this.attachShadow({ mode: 'closed' }); this.root.innerHTML = '<p>Empty</p>'; } })`,
    `document.querySelector('x-card').root.querySelector('p').textContent = 'Full'`,
  ),
  scripted(
    'shadow-roots-nested-and-moved',
    '<div id="a"></div><section id="b"></section>',
    `const inner = document.createElement('div'); inner.attachShadow({ mode: 'open' }).innerHTML = '<i>Inner</i>';
     a.attachShadow({ mode: 'open' }).append(inner, 'Outer')`,
    `b.append(a.shadowRoot.firstChild); a.shadowRoot.append('Left')`,
  ),
  scripted(
    'declarative-shadow-root',
    '<div id="d"><template shadowrootmode="open"><p>Declared</p><slot></slot></template>Slotted</div>',
    `d.shadowRoot.querySelector('p').append('!')`,
  ),
];
