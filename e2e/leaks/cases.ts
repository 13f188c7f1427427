import { readFileSync } from 'node:fs';
import * as z from 'zod';

const sel = z.string();
const text = z.string();

/** One thing that is done to a page, with the input that a person's hands would make. */
const action = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('type'), sel, text }),
  z.strictObject({ do: z.literal('keys'), text }),
  z.strictObject({ do: z.literal('click'), sel }),
  z.strictObject({ do: z.literal('dblclick'), sel }),
  z.strictObject({ do: z.literal('press'), key: z.string() }),
  z.strictObject({ do: z.literal('select'), sel, value: z.string() }),
  z.strictObject({ do: z.literal('paste'), sel, text }),
  z.strictObject({ do: z.literal('ime'), sel, text }),
  /** Selects the text of one element and drags it onto another. */
  z.strictObject({ do: z.literal('dragtext'), sel, to: sel }),
  /** Types into a field of the document in an `<iframe>`. */
  z.strictObject({ do: z.literal('frametype'), frame: sel, sel, text }),
  z.strictObject({ do: z.literal('upload'), sel, name: z.string(), content: z.string() }),
  /** A click that makes the page ask, and the answer. */
  z.strictObject({ do: z.literal('prompt'), sel, text }),
  /** A script of the page. */
  z.strictObject({ do: z.literal('eval'), js: z.string() }),
  z.strictObject({ do: z.literal('wait'), ms: z.int().max(5_000) }),
  z.strictObject({ do: z.literal('navigate'), url: z.string() }),
]);

const leakCase = z.strictObject({
  /** Part of the page's address: letters and hyphens, so that the URL rule leaves it alone. */
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  group: z.string(),
  kind: z.enum(['leak', 'control']),
  /** The part of the privacy rules that is meant. */
  rule: z.enum(['field', 'input', 'marker', 'pattern', 'keep']),
  html: z.string(),
  /** What follows the case's own address, from its slash on. */
  path: z.string().startsWith('/').default('/'),
  /** Further documents by path, for frames and navigations. `{{elsewhere}}` in them is the case on another site. */
  pages: z.record(z.string(), z.string()).default({}),
  actions: z.array(action),
  /** May be nowhere. */
  canary: z.array(z.string().min(4)),
  /** Must be in the trace of the case's page. */
  keep: z.array(z.string()).default([]),
  /** Must be in its recorded content, as rrweb events. */
  inDom: z.array(z.string()).default([]),
  /** Must be in descriptions of its elements. */
  inElements: z.array(z.string()).default([]),
  /** Look for the canary in all texts of a page joined. Done for every case; says where the danger lies. */
  stream: z.boolean().default(false),
  /** No beginning of the canary may show either, from six characters on. */
  prefixes: z.boolean().default(false),
  /** `placeless`: presses and pointers tell no place. `keyless`: no key that types is told. */
  expect: z.array(z.enum(['placeless', 'keyless'])).default([]),
  why: z.string(),
  source: z.string(),
});

export type Action = z.infer<typeof action>;
export type LeakCase = z.infer<typeof leakCase>;

/** Secret scanners shall not trip over the files: `{{ghp}}` in them stands for `ghp_`, the beginning of a live key. */
const KEY_PREFIX = /\{\{(ghp)\}\}/g;

/** Those of the shared evaluation first; the last are of what must not be lost. */
const FILES = ['cases.json', 'own-cases.json', 'control-cases.json'] as const;

/** @throws ZodError naming the case and the member that break the format */
function readCases(file: (typeof FILES)[number]): LeakCase[] {
  const json = readFileSync(new URL(file, import.meta.url), 'utf8').replaceAll(KEY_PREFIX, '$1_');
  return z.array(leakCase).parse(JSON.parse(json));
}

/** All cases, of all files. */
export function allCases(): LeakCase[] {
  const cases = FILES.flatMap(readCases);
  const ids = cases.map(({ id }) => id);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  if (twice.length > 0) throw new Error(`Two cases have the same id; rename one: ${twice.join(', ')}`);
  return cases;
}
