import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TraceLine } from '../src/trace/event';
import type { Lines } from './lab/lines';
import { type Site, serve } from './lab/site';
import { recordVisit } from './lab/visit';

const PAGE = `<!doctype html><title>Forger</title>
<form onsubmit="return false"><input id=decoy aria-label=Decoy><button id=press>Decoy</button></form>
<div id=editor contenteditable aria-label=Editor></div><button id=real type=button>Real</button>`;

/** Runs in the page: a hundred events that no person made, of every kind that tells what a person does. */
function forge(): number {
  const decoy = document.querySelector('#decoy');
  const options = { bubbles: true, composed: true, cancelable: true };
  const kinds: (() => Event)[] = [
    () =>
      new PointerEvent('pointerdown', { ...options, pointerId: 1, isPrimary: true, button: 0, buttons: 1 }),
    () => new PointerEvent('pointermove', { ...options, pointerId: 1, clientX: 9, clientY: 9 }),
    () => new PointerEvent('pointerup', { ...options, pointerId: 1, button: 0 }),
    () => new PointerEvent('click', { ...options, detail: 1 }),
    () => new PointerEvent('auxclick', options),
    () => new PointerEvent('contextmenu', options),
    () => new WheelEvent('wheel', { ...options, deltaY: 100 }),
    () => new KeyboardEvent('keydown', { ...options, key: 'Enter', code: 'Enter' }),
    () => new KeyboardEvent('keyup', { ...options, key: 'Enter', code: 'Enter' }),
    () => new InputEvent('input', { ...options, data: 'x', inputType: 'insertText' }),
    () => new Event('change', options),
    () => new CompositionEvent('compositionstart', { ...options, data: 'x' }),
    () => new CompositionEvent('compositionend', { ...options, data: 'x' }),
    () => new ClipboardEvent('paste', { ...options, clipboardData: new DataTransfer() }),
    () => new ClipboardEvent('copy', options),
    () => new DragEvent('dragstart', { ...options, dataTransfer: new DataTransfer() }),
    () => new DragEvent('drop', { ...options, dataTransfer: new DataTransfer() }),
    () => new SubmitEvent('submit', options),
    () => new FocusEvent('focusin', options),
    () => new Event('scroll', options),
  ];
  let sent = 0;
  while (sent < 100) {
    const make = kinds[sent % kinds.length];
    if (make) decoy?.dispatchEvent(make());
    sent++;
  }
  return sent;
}

/** Runs in the page: what a script can have the browser do, whose events are trusted. */
function pretend(): void {
  const decoy = document.querySelector<HTMLInputElement>('#decoy');
  decoy?.focus();
  document.execCommand('insertText', false, 'forged');
  decoy?.form?.requestSubmit();
  document.querySelector<HTMLElement>('#press')?.click();
  document.querySelector<HTMLElement>('#editor')?.focus();
  document.execCommand('insertText', false, 'forged');
  decoy?.blur();
}

let site: Site;
let lines: Lines;
let sent: number;

async function act(page: Page): Promise<void> {
  sent = await page.evaluate(forge);
  await page.evaluate(pretend);
  await page.click('#real');
}

beforeAll(async () => {
  site = await serve((path) => (path === '/' ? PAGE : undefined));
  lines = await recordVisit(site.url, act);
});
afterAll(async () => {
  await site?.close();
});

/** What only a person does. */
const HUMAN = [
  ...[
    'press',
    'release',
    'click',
    'contextmenu',
    'wheel',
    'key',
    'compose',
    'clipboard',
    'drag',
    'drop',
    'hover',
  ],
] as const satisfies TraceLine['type'][];

describe('of events that a page makes itself', () => {
  it('none is recorded as a person’s, and the one real click is', () => {
    expect(sent).toBe(100);
    const told = HUMAN.flatMap((type) => lines.of(type)).map((line) => [
      line.type,
      lines.idOf({ target: undefined, ...line }),
    ]);
    const kinds = new Set(told.map(([type]) => type));
    expect(told.filter(([, id]) => id === 'decoy' || id === 'press' || id === 'editor')).toEqual([]);
    expect(lines.of('click').map((click) => lines.idOf(click))).toEqual(['real']);
    for (const type of ['key', 'compose', 'clipboard', 'drag', 'drop', 'wheel', 'contextmenu'] as const)
      expect(kinds).not.toContain(type);
  });

  it('those that the browser vouches for are not said to be a person’s', () => {
    const state = (['input', 'change', 'submit', 'focus', 'blur', 'scroll', 'toggle'] as const).flatMap(
      (type) => lines.of(type),
    );
    const claimed = state
      .filter((line) => line.cause === 'user')
      .map((line) => [line.type, lines.idOf({ target: undefined, ...line })]);
    // The event of `execCommand` is that of an input method, and cannot be told from one: no key goes with it.
    const edits = claimed.filter(([type]) => type !== 'input' && type !== 'change');
    // The real click moves the focus.
    expect(edits.filter(([type, id]) => id !== 'real' && type !== 'blur')).toEqual([]);
    expect(lines.of('key')).toEqual([]);
  });
});
