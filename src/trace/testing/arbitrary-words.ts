import * as fc from 'fast-check';
import type { Selector } from '../element';
import type { PageEvent, TraceLine } from '../event';
import type { JsonObject, JsonValue } from '../json';

type Text = fc.Arbitrary<string>;

const at = { t: 1, page: 1 };
const id = fc.nat();
const target = fc.constant(2);
const cause = fc.constant('user' as const);
const matches = fc.constant(1);
const index = fc.constant(0);

/** All attributes that may hold words for people, and some that no rule knows. */
const attributesWith = (text: Text): fc.Arbitrary<Record<string, string>> =>
  fc.dictionary(
    fc.constantFrom(
      ...['title', 'alt', 'placeholder', 'label', 'summary', 'abbr', 'value', 'aria-label', 'aria-valuetext'],
      ...['aria-description', 'aria-roledescription', 'data-who', 'onclick', 'odd'],
    ),
    text,
  );

const nodeWith = (text: Text): fc.Arbitrary<JsonValue> =>
  fc.letrec<{ node: JsonValue }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small' },
      fc.record({ type: fc.constant(3), id, textContent: text }),
      fc.record({
        ...{ type: fc.constant(2), id, tagName: fc.constantFrom('p', 'b', 'td') },
        ...{ attributes: attributesWith(text), childNodes: fc.array(tie('node'), { maxLength: 3 }) },
      }),
    ),
  })).node;

const dataWith = (text: Text): fc.Arbitrary<JsonObject> => {
  const node = nodeWith(text);
  const attributes = attributesWith(text);
  return fc.oneof(
    fc.record({ node }),
    fc.record({
      source: fc.constant(0),
      adds: fc.array(fc.record({ parentId: id, nextId: fc.constant(null), node }), { maxLength: 3 }),
      texts: fc.array(fc.record({ id, value: text }), { maxLength: 3 }),
      attributes: fc.array(fc.record({ id, attributes }), { maxLength: 2 }),
    }),
    fc.record({ source: fc.constant(5), id, text, isChecked: fc.boolean() }),
    fc.record({
      tag: fc.constant('note'),
      payload: fc.record({ said: fc.array(text, { maxLength: 2 }) }),
    }),
  );
};

/** Of each kind that names a text. */
const selectorWith = (text: Text): fc.Arbitrary<Selector> => {
  const container = fc.record({ role: fc.constant('row'), name: text, matches, index });
  const scope = fc.tuple(container, container).map(([inner, outer]) => ({ ...inner, scope: outer }));
  const kinds = ['role', 'label', 'placeholder', 'text', 'title', 'relative', 'css'] as const;
  return fc.tuple(fc.constantFrom(...kinds), text, scope).map(([kind, text, scope]) => {
    const quoted = JSON.stringify(text);
    const values = {
      role: `role=button[name=${quoted}]`,
      label: `label=${quoted}`,
      placeholder: `[placeholder=${quoted}]`,
      text: `tag=b text=${quoted}`,
      title: `[title=${quoted}]`,
      relative: `role=button after text=${quoted} [1]`,
      css: `li > a[aria-label=${quoted}]`,
    };
    return { kind, value: values[kind], scope, matches: 1, index: 0 };
  });
};

const elementWith = (text: Text): fc.Arbitrary<TraceLine> =>
  fc
    .record({
      ...{ name: text, text, description: text, label: text, placeholder: text },
      attributes: attributesWith(text),
      ancestors: fc.array(fc.record({ role: fc.constant('row'), name: text, tag: fc.constant('tr') })),
      selectors: fc.array(selectorWith(text)),
    })
    .map((said) => ({
      ...{ ...at, type: 'element', id: 2, tag: 'button', role: 'button' },
      ...{ state: {}, box: [0, 0, 1, 1], visible: 1, shadowPath: [] },
      ...said,
    }));

const pageWith = (text: Text): fc.Arbitrary<TraceLine> =>
  text.map((title) => ({
    ...{ ...at, type: 'page', tab: 1, window: 1, framePath: [], url: 'https://e.com/', title },
    ...{ language: 'en', viewport: { width: 1, height: 1 }, devicePixelRatio: 1, timeOrigin: 1 },
  }));

const eventWith = (text: Text): fc.Arbitrary<PageEvent> => {
  const kind = fc.constant('push' as const);
  const url = fc.constant('https://e.com/');
  const filled = fc.constant(true);
  const options = fc.array(fc.record({ index: id, value: text, label: text }));
  const type = fc.constantFrom(2 as const, 3 as const, 5 as const);
  const event = fc.record({ type, data: dataWith(text), timestamp: id });
  return fc.oneof(
    fc.record({ title: text }).map((said) => ({ ...at, type: 'title' as const, ...said })),
    fc.record({ kind, url, title: text }).map((said) => ({ ...at, type: 'navigate' as const, ...said })),
    fc
      .record({ target, value: text, filled, cause })
      .map((said) => ({ ...at, type: 'input' as const, ...said })),
    fc
      .record({ target, value: text, filled, cause })
      .map((said) => ({ ...at, type: 'change' as const, ...said })),
    fc.record({ target, options }).map((said) => ({ ...at, type: 'select' as const, ...said })),
    fc.record({ text, cause }).map((said) => ({ ...at, type: 'selection' as const, ...said })),
    fc
      .record({ phase: fc.constant('update' as const), text })
      .map((said) => ({ ...at, type: 'compose' as const, ...said })),
    fc.record({ event }).map((said) => ({ ...at, type: 'dom' as const, ...said })),
  );
};

/** Lines of every type in which a page says something to people, with such a text in each of these places. */
export const lineWith = (text: Text): fc.Arbitrary<TraceLine> =>
  fc.oneof(
    { arbitrary: pageWith(text), weight: 1 },
    { arbitrary: elementWith(text), weight: 3 },
    { arbitrary: eventWith(text), weight: 8 },
  );
