import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { ElementHandle, Frame } from 'playwright-core';
import type * as Page from './page';

export type InPage = typeof Page;

const ENTRY = fileURLToPath(new URL('./page/index.ts', import.meta.url));

let code: Promise<string> | undefined;

/** The part that runs in the page, as one script that leaves nothing but one symbol there. */
function inPageCode(): Promise<string> {
  code ??= build({
    entryPoints: [ENTRY],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'candorRerun',
    target: 'chrome120',
    logLevel: 'silent',
  }).then(({ outputFiles }) => {
    const text = outputFiles[0]?.text ?? '';
    return `(() => {${text};globalThis[Symbol.for('candor.rerun')] = candorRerun;})()`;
  });
  return code;
}

/** Puts the part that runs in the page into a frame's document, unless it is there. */
export async function prepare(frame: Frame): Promise<void> {
  const isThere = await frame.evaluate(() => Symbol.for('candor.rerun') in globalThis);
  if (!isThere) await frame.evaluate(await inPageCode());
}

/** Calls a function of the part that runs in the page. */
export async function callInPage<K extends keyof InPage>(
  frame: Frame,
  name: K,
  ...args: Parameters<InPage[K]>
): Promise<ReturnType<InPage[K]>> {
  const result: unknown = await frame.evaluate<unknown, [string, unknown]>(
    ([name, args]) => Reflect.get(globalThis, Symbol.for('candor.rerun'))[name](...(args as unknown[])),
    [name, args],
  );
  return result as ReturnType<InPage[K]>;
}

type Rest<F> = F extends (element: Element, ...rest: infer R) => unknown ? R : never;

/** Calls a function of the part that runs in the page on one of its elements. */
export async function callOn<K extends keyof InPage>(
  handle: ElementHandle<Element>,
  name: K,
  ...args: Rest<InPage[K]>
): Promise<ReturnType<InPage[K]>> {
  const result: unknown = await handle.evaluate<unknown, [string, unknown]>(
    (element, [name, args]) =>
      Reflect.get(globalThis, Symbol.for('candor.rerun'))[name](element, ...(args as unknown[])),
    [name, args],
  );
  return result as ReturnType<InPage[K]>;
}

/** An element that the last resolution found, the best first. */
export async function elementInPage(
  frame: Frame,
  index: number,
): Promise<ElementHandle<Element> | undefined> {
  const handle = await frame.evaluateHandle<Element | null, number>(
    (index) => Reflect.get(globalThis, Symbol.for('candor.rerun')).candidate(index),
    index,
  );
  return handle.asElement() ?? undefined;
}

/** The nearest element around this one that can be seen. */
export async function visibleAround(
  handle: ElementHandle<Element>,
): Promise<ElementHandle<Element> | undefined> {
  const around = await handle.evaluateHandle<Element | null, string>(
    (element, name) => Reflect.get(globalThis, Symbol.for('candor.rerun'))[name](element),
    'visibleAround',
  );
  return around.asElement() ?? undefined;
}

/** Whether the first lies around the second, through shadow trees. */
export async function isAround(
  outer: ElementHandle<Element>,
  inner: ElementHandle<Element>,
): Promise<boolean> {
  return await inner.evaluate<boolean, ElementHandle<Element>>(
    (inner, outer) => Reflect.get(globalThis, Symbol.for('candor.rerun')).isWithin(inner, outer),
    outer,
  );
}
