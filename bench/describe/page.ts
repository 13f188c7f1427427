/** Every piece has about 100 elements; a page is made of them in turn. */
type Piece = (n: number) => string;

const times = (count: number, item: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => item(i)).join('');

const ICON = '<svg width="8" height="8" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>';

/** A table of ten records; `n` keeps them apart, the buttons are alike in every row. */
const records: Piece = (n) => {
  const row = (i: number): string => `<tr><td><a href="/c/${n}-${i}">Customer ${n}${i}</a></td>
    <td><span class="badge">${i % 2 ? 'Open' : 'Closed'}</span></td><td>${n * 37 + i} CHF</td>
    <td><button class="btn edit">${ICON}Edit</button><button class="btn" aria-label="Delete">${ICON}</button></td></tr>`;
  return `<table aria-label="Customers ${n}"><thead><tr><th>Name</th><th>State</th><th>Sum</th><th>Actions</th></tr></thead>
    <tbody>${times(8, row)}</tbody></table>`;
};

const list: Piece = (n) =>
  `<section><h2>Messages of day ${n}</h2><ul>${times(
    15,
    (i) => `<li class="item"><input type="checkbox" aria-label="Select"><a href="/m/${n}/${i}">
    <b>Sender ${i % 7}</b> Subject ${n * 15 + i}</a><button class="more">More</button></li>`,
  )}</ul></section>`;

const navigation: Piece = (n) =>
  `<nav aria-label="Section ${n}"><ul>${times(33, (i) => `<li><a href="/n/${n}/${i}">Topic ${i}</a></li>`)}</ul></nav>`;

const cards: Piece = (n) =>
  `<div class="cards">${times(
    12,
    (
      i,
    ) => `<article class="card"><h3>Product ${n * 12 + i}</h3><p>A thing <em>number ${i}</em> that people buy.</p>
    <img alt="" src="data:,"><div class="foot"><span class="price">${i}.50</span><button>Buy</button></div></article>`,
  )}</div>`;

const form: Piece = (n) =>
  `<form aria-label="Order ${n}"><fieldset><legend>Delivery ${n}</legend>${times(
    12,
    (i) => `<div class="field"><label for="f${n}-${i}">Field ${i}</label><input id="f${n}-${i}" name="f${i}"
    placeholder="Type ${i}"></div>`,
  )}</fieldset><fieldset><legend>Options ${n}</legend>${times(
    10,
    (i) =>
      `<label class="check"><input type="radio" name="r${n}" value="${i}"> Option ${i}</label><select aria-label="Size ${i}">
      <option>S</option><option>L</option></select>`,
  )}</fieldset><button>Send</button></form>`;

/** What a component framework leaves: many boxes around little, made-up classes. */
const boxes: Piece = (n) => {
  const deep = (i: number): string =>
    `<div class="css-1x${i}k2z"><div><div class="px-4"><div><div role="group"><div><span><span>Value ${n}.${i}</span></span>
    </div><div class="css-9k${n % 7}q" tabindex="0"></div></div></div></div></div></div>`;
  return `<div><div><h4>Panel ${n}</h4></div>${times(10, deep)}</div>`;
};

const components: Piece = (n) =>
  `<div class="panel"><h3>Widgets ${n}</h3>${times(
    8,
    (
      i,
    ) => `<x-widget><template shadowrootmode="open"><div class="shell"><header><slot name="title"></slot></header>
    <p>Reading <output>${n * i}</output></p><button class="go"><span>Refresh</span></button><slot></slot></div></template>
    <span slot="title">Sensor ${n}-${i}</span><button>Details</button></x-widget>`,
  )}</div>`;

const drawing: Piece = (n) =>
  `<figure><figcaption>Chart ${n}</figcaption><svg width="300" height="80">${times(
    90,
    (i) =>
      `<rect class="bar" x="${i * 3}" y="${i % 60}" width="2" height="${80 - (i % 60)}" fill="#07${i % 10}"/>`,
  )}</svg></figure>`;

const PIECES: readonly Piece[] = [
  ...[records, list, cards, records, form, boxes, records, navigation],
  ...[list, components, cards, records, drawing, boxes],
];

const elementsIn = (html: string): number => (html.match(/<[a-z]/g) ?? []).length;

/** An application page of at least so many elements: tables, lists, cards, forms, deep boxes, components, drawings. */
export function mixedPage(elements: number): string {
  const parts: string[] = [];
  for (let n = 0, count = 0; count < elements; n += 1) {
    const html = PIECES[n % PIECES.length]?.(n) ?? '';
    parts.push(html);
    count += elementsIn(html);
  }
  return `<!doctype html><html lang="en"><title>Bench</title><body><header><a href="/">Home</a><button>Log out</button>
    <span id="clock">0</span></header><main><h1>Everything</h1>${parts.join('\n')}</main>
    <dialog open aria-label="Edit"><input aria-label="Name"><button>Save</button></dialog></body></html>`;
}
