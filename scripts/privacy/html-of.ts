import type { TraceLine } from '../../src/trace/event';
import { isObject, type JsonObject, objectsIn } from '../../src/trace/json';

/** The body in a page's full snapshot, as HTML. @throws when there is no full snapshot, or what is there is in pieces */
export function htmlOf(lines: readonly TraceLine[]): string {
  const events = lines.flatMap((line) => (line.type === 'dom' ? [line.event] : []));
  const [snapshot] = events.filter(({ type }) => type === 2);
  const isWhole = events.every(({ type }) => type === 2 || type === 4);
  const root = snapshot?.data['node'];
  if (!isObject(root) || !isWhole) throw new Error('The example is no page that one full snapshot tells.');
  const body = find(root, 'body');
  return objectsIn(body?.['childNodes']).map(textOf).join('');
}

function find(node: JsonObject, tag: string): JsonObject | undefined {
  if (node['tagName'] === tag) return node;
  for (const child of objectsIn(node['childNodes'])) {
    const found = find(child, tag);
    if (found) return found;
  }
  return undefined;
}

const VOID = ['input', 'img', 'br', 'meta'];

function textOf(node: JsonObject): string {
  if (node['type'] === 3) return String(node['textContent']);
  const tag = String(node['tagName']);
  const attributes = isObject(node['attributes']) ? Object.entries(node['attributes']) : [];
  const told = attributes.map(([name, value]) =>
    value === '' || value === true ? ` ${name}` : ` ${name}="${value}"`,
  );
  const open = `<${tag}${told.join('')}>`;
  if (VOID.includes(tag)) return open;
  return `${open}${objectsIn(node['childNodes']).map(textOf).join('')}</${tag}>`;
}
