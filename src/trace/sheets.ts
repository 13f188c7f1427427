import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import * as z from 'zod';
import type { dom } from './events/dom';
import { isObject, type JsonObject, type JsonValue, objectsIn } from './json';
import { sessionLine } from './line';

/*
 * How batches hold style sheets: the pages of a session have mostly the same. A long text of one is told once in a session,
 * in a line of type `sheet`; where it belongs, in `dom` lines, the text node has `"sheet": <hash>` and no `textContent`.
 * Any batch of the session may hold the line, in general the one with the first such node.
 */

type DomLine = z.infer<typeof dom>;

/** Shorter texts are told as they are. UTF-16 units. */
const SHORTEST = 1024;
/** They have no UTF-8 of their own. */
const LONE_SURROGATE = /\p{Surrogate}/u;

const TYPE = { text: 3, fullSnapshot: 2, incremental: 3 } as const;
const MUTATION = 0;

/** A line of a batch: a style sheet's text. It is no event, and not in trace files. */
export const sheetLine = sessionLine('sheet', {
  /** The first half of the SHA-256 of the text's UTF-8, in lower-case hexadecimal. */
  hash: z.string().regex(/^[0-9a-f]{32}$/, 'a hash is 32 lower-case hexadecimal digits'),
  text: z.string(),
}).refine(({ hash, text }) => hash === hashOf(text), { path: ['hash'], error: 'expected that of the text' });

/** Texts by their hash. */
export type SheetTexts = ReadonlyMap<string, string>;

/** Takes long texts of style sheets out of a line and refers to them. The opposite is {@link resolveSheets}. */
export function referToSheets(line: DomLine): { line: DomLine; sheets: SheetTexts } {
  const sheets = new Map<string, string>();
  if (!styleTextsIn(line).some((node) => longTextOf(node) !== undefined)) return { line, sheets };
  const referring = structuredClone(line);
  for (const node of styleTextsIn(referring)) {
    const text = longTextOf(node);
    if (text === undefined) continue;
    delete node['textContent'];
    node['sheet'] = hashOf(text);
    sheets.set(node['sheet'], text);
  }
  return { line: referring, sheets };
}

/** The line with the texts that it refers to. A node whose text is not there keeps the reference, and has no text. */
export function resolveSheets(line: DomLine, sheets: SheetTexts): DomLine {
  if (sheetsReferredTo(line).length === 0) return line;
  const resolved = structuredClone(line);
  for (const node of styleTextsIn(resolved)) {
    const hash = referenceOf(node);
    if (hash === undefined) continue;
    const text = sheets.get(hash);
    if (text !== undefined) delete node['sheet'];
    node['textContent'] = text ?? '';
  }
  return resolved;
}

/** Hashes of style sheets that the line refers to, and does not have. */
export function sheetsReferredTo(line: DomLine): string[] {
  return styleTextsIn(line).flatMap((node) => referenceOf(node) ?? []);
}

function hashOf(text: string): string {
  return bytesToHex(sha256(new TextEncoder().encode(text))).slice(0, 32);
}

function longTextOf({ textContent, sheet }: JsonObject): string | undefined {
  if (typeof textContent !== 'string' || sheet !== undefined) return undefined;
  return textContent.length >= SHORTEST && !LONE_SURROGATE.test(textContent) ? textContent : undefined;
}

function referenceOf({ sheet }: JsonObject): string | undefined {
  return typeof sheet === 'string' ? sheet : undefined;
}

/** Nodes with text of style sheets. A loop, not recursion: pages can be deeper than the stack. */
function styleTextsIn({ event: { type, data } }: DomLine): JsonObject[] {
  const found: JsonObject[] = [];
  const isMutation = type === TYPE.incremental && data['source'] === MUTATION;
  const adds = isMutation ? objectsIn(data['adds']) : [];
  const open: (JsonValue | undefined)[] =
    type === TYPE.fullSnapshot ? [data['node']] : adds.map(({ node }) => node);
  while (open.length > 0) {
    const node = open.pop();
    if (!isObject(node)) continue;
    if (node['type'] === TYPE.text && node['isStyle'] === true) found.push(node);
    const children = node['childNodes'];
    if (Array.isArray(children)) for (const child of children) open.push(child);
  }
  return found;
}
