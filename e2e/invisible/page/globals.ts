/** What a script can reach from `window` by names alone, each with all that can be told of it without calling it. */
const INSTANCES = [
  ...[
    'document',
    'navigator',
    'history',
    'location',
    'screen',
    'performance',
    'localStorage',
    'sessionStorage',
  ],
  ...['visualViewport', 'customElements', 'indexedDB', 'crypto', 'scheduler', 'navigation', 'external'],
] as const;

/** The page's own words about itself are no business of the comparison. */
const OWN = 'invisible';

export function globals(): string[] {
  const lines: string[] = [];
  const walked = new Set<object>();
  const walk = (path: string, owner: object): void => {
    if (walked.has(owner)) return;
    walked.add(owner);
    for (const key of Reflect.ownKeys(owner)) {
      if (key !== OWN) walkProperty(`${path}.${String(key)}`, owner, key, lines, walk);
    }
    const parent: object | null = Object.getPrototypeOf(owner);
    if (parent) walk(`${path}.[[Prototype]]`, parent);
  };
  walk('window', window);
  for (const name of INSTANCES) {
    const instance: unknown = Reflect.get(window, name);
    if (isWalkable(instance)) walk(name, instance);
  }
  return lines;
}

type Walk = (path: string, owner: object) => void;

function walkProperty(path: string, owner: object, key: PropertyKey, lines: string[], walk: Walk): void {
  const found = Object.getOwnPropertyDescriptor(owner, key);
  if (!found) return;
  const flags = [found.writable, found.enumerable, found.configurable].map((flag) => (flag ? 1 : 0)).join('');
  lines.push(`${path} ${flags} ${[found.get, found.set, found.value].map(told).join(' | ')}`);
  for (const part of [found.get, found.set, found.value]) if (isWalkable(part)) walk(path, part);
}

/** Nodes and windows lead back into the page; what they hold is listed elsewhere. */
function isWalkable(value: unknown): value is object {
  const isObject = typeof value === 'function' || (typeof value === 'object' && value !== null);
  return isObject && !(value instanceof Node) && value !== window;
}

function told(value: unknown): string {
  if (typeof value === 'function') return Function.prototype.toString.call(value);
  return typeof value === 'object' && value !== null
    ? Object.prototype.toString.call(value)
    : String(typeof value === 'symbol' ? value.description : value);
}
