import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { computeAccessibleDescription, computeAccessibleName } from 'dom-accessibility-api';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../ensure-deps.mjs';
import { bundleLeanNames } from './lean-names';

type Names = Pick<
  typeof import('dom-accessibility-api'),
  'computeAccessibleDescription' | 'computeAccessibleName'
>;

// Not as the environment of this file: esbuild does not run in jsdom.
const { JSDOM }: { JSDOM: new (html: string) => { window: Window & typeof globalThis } } = createRequire(
  import.meta.url,
)('jsdom');
const { window } = new JSDOM('<!doctype html>');
const { document } = window;

let folder: string;
let lean: Names;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candor-names-'));
  const file = join(folder, 'names.mjs');
  await bundleLeanNames(root, file);
  lean = await import(pathToFileURL(file).href);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const words = (list: string): fc.Arbitrary<string> => fc.constantFrom(...list.split(' '));

const tag = words(
  'a area article aside b button caption code datalist dd details dialog div dl dt em fieldset figcaption figure footer ' +
    'form h1 h6 header hr i iframe img input ins label legend li link main math menu meter nav ol optgroup option output ' +
    'p progress section select slot small span strong sub summary svg table tbody td textarea tfoot th thead title tr ul',
);
const role = words(
  'alert button caption cell checkbox code combobox dialog generic grid heading img link list listbox listitem menu ' +
    'menuitem meter none option paragraph presentation progressbar radio row rowheader scrollbar slider spinbutton ' +
    'strong switch tab table textbox tooltip tree treeitem',
);
const value = fc.constantFrom('', ' ', 'One', 'Two words', 'true', 'false', '7');
const id = words('i0 i1 i2 i3 i4 i5');
const attribute = fc.oneof(
  fc.tuple(fc.constant('role'), role),
  fc.tuple(words('aria-labelledby aria-describedby aria-owns for'), id),
  fc.tuple(words('aria-label aria-description title alt value label href list multiple hidden open'), value),
  fc.tuple(words('aria-hidden aria-selected aria-live aria-valuetext aria-valuenow selected'), value),
  fc.tuple(
    fc.constant('type'),
    words('button checkbox email hidden image number radio range reset search submit tel text url'),
  ),
  fc.tuple(fc.constant('style'), fc.constantFrom('display: none', 'visibility: hidden', 'display: block')),
);

interface Tree {
  tag: string;
  attributes: [string, string][];
  text: string;
  children: Tree[];
}

const treeOf = (children: fc.Arbitrary<Tree[]>): fc.Arbitrary<Tree> =>
  fc.record({ tag, attributes: fc.array(attribute, { maxLength: 4 }), text: value, children });
const parentOf = (child: fc.Arbitrary<Tree>): fc.Arbitrary<Tree> => treeOf(fc.array(child, { maxLength: 3 }));
const tree = parentOf(parentOf(parentOf(treeOf(fc.constant([])))));

function elementOf({ tag, attributes, text, children }: Tree, ids: { next: number }): Element {
  const element = document.createElement(tag);
  element.id = `i${ids.next++}`;
  for (const [name, value] of attributes) element.setAttribute(name, value);
  element.append(text, ...children.map((child) => elementOf(child, ids)));
  return element;
}

/** The library follows circles of `aria-owns` until the stack is full. */
function told(compute: () => string): string {
  try {
    return compute();
  } catch (error) {
    return String(error);
  }
}

/** As `src/element/name.ts` asks for them. */
function namesBy({ computeAccessibleName, computeAccessibleDescription }: Names, elements: Element[]) {
  const getComputedStyle = window.getComputedStyle.bind(window);
  const options = { getComputedStyle, computedStyleSupportsPseudoElements: false };
  return elements.map((element) => [
    told(() => computeAccessibleName(element, options)),
    told(() => computeAccessibleDescription(element, options)),
  ]);
}

describe('the lean library', () => {
  it('gives every element the name and description that the whole one gives it', () => {
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 4 }), (trees) => {
        const ids = { next: 0 };
        document.body.replaceChildren(...trees.map((tree) => elementOf(tree, ids)));
        const elements = Array.from(document.querySelectorAll('*'));
        const whole = namesBy({ computeAccessibleName, computeAccessibleDescription }, elements);
        expect(namesBy(lean, elements)).toEqual(whole);
      }),
      { numRuns: 200 },
    );
  });
});
