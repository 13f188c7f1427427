// @vitest-environment jsdom
import fc from 'fast-check';
import { beforeEach, expect, it, describe as suite } from 'vitest';
import { BudgetSpent } from '../../element/budget';
import { element as schema } from '../../trace/element';
import { describe } from './describe';
import { testContext } from './testing/context';

const UNHURRIED = 10_000;
const context = testContext();

function describeIt(html: string, over: Parameters<typeof testContext>[0] = {}) {
  document.body.innerHTML = html;
  const element = document.querySelector('#it');
  if (element === null) throw new Error('The fixture has no #it.');
  return describe(element, testContext(over), UNHURRIED);
}

beforeEach(() => {
  document.body.innerHTML = '';
});

suite('a description', () => {
  it('is a line of the trace once it has a time and a page', () => {
    const draft = describeIt('<label>Mail <input id="it" placeholder="you@" required></label>');
    expect(() => schema.parse({ ...draft, t: 1, page: 1 })).not.toThrow();
    expect(draft).toMatchObject({ role: 'textbox', name: 'Mail', label: 'Mail', placeholder: 'you@' });
  });

  it('names the places around it, nearest first, six at most', () => {
    const { ancestors } = describeIt(`<main><section><h2>Billing</h2><ul><li><h3>May</h3>
      <div><div role="group" aria-label="Tools"><button id="it">Pay</button></div></div></li></ul></section></main>`);
    expect(ancestors).toEqual([
      { role: 'group', name: 'Tools', tag: 'div' },
      { role: 'listitem', name: 'May', tag: 'li' },
      { role: 'generic', name: 'Billing', tag: 'section' },
      { role: 'main', name: '', tag: 'main' },
    ]);
    expect(describeIt(`${'<nav>'.repeat(9)}<i id="it">`).ancestors).toHaveLength(6);
  });

  it('does not name a place by the heading of another item in it', () => {
    const card = (title: string, id = '') =>
      `<div class="card"><h3>${title}</h3><button ${id}>Buy</button></div>`;
    const { ancestors } = describeIt(`<main><div>${card('One')}${card('Two', 'id="it"')}</div></main>`);
    expect(ancestors).toEqual([
      { role: 'generic', name: 'Two', tag: 'div' },
      { role: 'main', name: '', tag: 'main' },
    ]);
  });

  it('names a cell by its column and a row by its header', () => {
    const { ancestors } = describeIt(`<table><tr><th>Who</th><th>Action</th></tr>
      <tr><th scope="row">Ada</th><td><button id="it">Edit</button></td></tr></table>`);
    expect(ancestors.slice(0, 2)).toEqual([
      { role: 'cell', name: 'Action', tag: 'td' },
      { role: 'row', name: 'Ada', tag: 'tr' },
    ]);
  });

  it('says that the time was over', () => {
    document.body.innerHTML = '<button id="it">Pay</button>';
    const draft = describe(document.body.children[0] ?? document.body, context, 0);
    expect(draft).toMatchObject({ tag: 'button', role: 'button', partial: true, selectors: [] });
  });

  it('has a selector even where there is no time to search the page', () => {
    const hosts = () => {
      throw new BudgetSpent();
    };
    const draft = describeIt('<button id="it">Pay</button>', { hosts });
    expect(draft).toMatchObject({
      partial: true,
      selectors: [{ kind: 'xpath', value: '/html[1]/body[1]/button[1]' }],
    });
  });

  it('says that a part failed, and goes on', () => {
    const attribute = () => {
      throw new Error('broken');
    };
    const draft = describeIt('<button id="it">Pay</button>', { attribute });
    expect(draft).toMatchObject({ name: 'Pay', text: 'Pay', partial: true });
  });

  it('keeps no value but what a button shows', () => {
    expect(describeIt('<input id="it" type="submit" value="Send">').attributes).toHaveProperty(
      'value',
      'Send',
    );
    expect(describeIt('<input id="it" type="radio" value="x1">').attributes).not.toHaveProperty('value');
    expect(
      describeIt('<select><option id="it" value="x1">One</option></select>').attributes,
    ).not.toHaveProperty('value');
  });

  it('flags a selector whose attribute the allow-list changed', () => {
    const { selectors } = describeIt('<p id="it" title="call 123"></p>', {
      attribute: (_, name) => (name === 'title' ? 'call ⟦phone⟧' : undefined),
    });
    expect(selectors).toContainEqual({
      kind: 'title',
      value: '[title="call ⟦phone⟧"]',
      matches: 1,
      index: 0,
      redacted: true,
    });
  });

  it('counts selectors in the row, and the row in its table', () => {
    const row = (who: string, id = '') => `<tr><td>${who}</td><td><button ${id}>Edit</button></td></tr>`;
    const { selectors } = describeIt(
      `<table aria-label="Staff">${row('Ada')}${row('Bob', 'id="it"')}</table><button>Edit</button>`,
    );
    expect(selectors).toContainEqual({
      ...{ kind: 'role', value: 'role=button[name="Edit"]', matches: 1, index: 0 },
      scope: {
        ...{ role: 'row', name: 'Bob', tag: 'tr', node: expect.any(Number), matches: 1, index: 0 },
        scope: { role: 'table', name: 'Staff', tag: 'table', node: expect.any(Number), matches: 1, index: 0 },
      },
    });
  });

  it('says both that a selector is unique in the page and where', () => {
    const { selectors } = describeIt('<form aria-label="Pay"><button id="it">Send</button></form>');
    const texts = selectors.filter(({ kind }) => kind === 'text');
    expect(texts.map(({ matches, scope }) => [matches, scope?.name])).toEqual([
      [1, 'Pay'],
      [1, undefined],
    ]);
  });

  it('takes a container that the page marks as private for any of its kind', () => {
    const { selectors } = describeIt(
      '<ul><li>Al</li><li data-private>Bo</li><li data-private><b>Cy</b><button id="it">x</button></li></ul>',
    );
    expect(selectors.find(({ kind }) => kind === 'role')?.scope).toMatchObject({
      ...{ role: 'listitem', name: '⟦private⟧', redacted: true, matches: 3, index: 2 },
    });
  });

  it('places what has no name after the text before it, in its container', () => {
    const value = (html: string) => describeIt(html).selectors.find(({ kind }) => kind === 'relative')?.value;
    expect(value('<h2>Shipping</h2><div></div><canvas></canvas><canvas id="it"></canvas>')).toBe(
      'tag=canvas after text="Shipping" [2]',
    );
    expect(value('<dialog open aria-label="Draw"><canvas></canvas><canvas id="it"></canvas></dialog>')).toBe(
      'tag=canvas [2]',
    );
    expect(value('<div></div><div id="it"></div>')).toBeUndefined();
  });

  it('prefers what lasts in a CSS path', () => {
    const css = (html: string) => describeIt(html).selectors.find(({ kind }) => kind === 'css')?.value;
    const noId = (html: string) =>
      describeIt(html, {
        attribute: (el, name) =>
          name === 'id' && el.id === 'it' ? undefined : (el.getAttribute(name) ?? undefined),
      }).selectors.find(({ kind }) => kind === 'css')?.value;
    expect(css('<button id="it"></button>')).toBe('#it');
    expect(noId('<button id="it" class="css-1ab2c3 save"></button><button></button>')).toBe('button.save');
    expect(noId('<div id="tools"><i id="it"></i></div><i></i>')).toBe('#tools i');
    expect(noId('<form aria-label="Pay"><div><i></i><i id="it"></i></div></form>')).toBe(
      ':scope > div > i:nth-of-type(2)',
    );
    expect(noId('<div id=":r1:"><i></i><i id="it"></i></div>')).toBeUndefined();
  });
});

suite('typed and private text', () => {
  const secret = 'qzxsecret';
  const wrappers = [
    (inner: string) => `<div>${inner}</div>`,
    (inner: string) => `<label>Label ${inner}</label>`,
    (inner: string) => `<button>Go ${inner}</button>`,
    (inner: string) => `<div role="row"><div role="cell">${inner}</div></div>`,
    (inner: string) => `<h2>Title ${inner}</h2>`,
    (inner: string) =>
      `<span id="ref">${inner}</span><button aria-labelledby="ref" aria-describedby="ref">x</button>`,
  ];
  const holders = [
    `<span data-private>${secret}</span>`,
    `<b data-private title="${secret}" aria-label="${secret}">${secret}</b>`,
    `<input value="${secret}">`,
    `<input type="password" value="${secret}">`,
    `<textarea>${secret}</textarea>`,
    `<div contenteditable="true"><p>${secret}</p></div>`,
    `<div role="textbox">${secret}</div>`,
    `<div contenteditable="true"><a href="/">${secret}</a></div>`,
    `<i id="held" data-private>${secret}</i><button aria-labelledby="held" aria-describedby="held">x</button>`,
    `<textarea id="typed">${secret}</textarea><button aria-labelledby="typed" aria-describedby="typed">x</button>`,
  ];

  it('is in no description of any element of any page made of them', () => {
    const piece = fc.tuple(
      fc.array(fc.constantFrom(...wrappers), { maxLength: 4 }),
      fc.constantFrom(...holders),
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 3 }), (pieces) => {
        document.body.innerHTML = pieces
          .map(([around, held]) => around.reduce((inner, wrap) => wrap(inner), held))
          .join('');
        for (const element of document.querySelectorAll('body, body *')) {
          const draft = describe(element, context, UNHURRIED);
          expect(JSON.stringify(draft)).not.toContain(secret);
        }
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});
