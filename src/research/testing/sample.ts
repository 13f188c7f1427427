import { Encrypter } from 'age-encryption';
import { type BatchHeader, FORMAT, SCHEMA } from '../../trace/batch';
import { packBatch } from '../../trace/codec';
import { type ElementDescription, isEvent, type PageDescription, type TraceLine } from '../../trace/event';
import { sha256Hex } from '../../trace/hash';
import { keyIdOf } from '../../trace/key-id';
import { batchText, newDeviceKey, sign } from '../../trace/signature';
import type { StoredBatch } from '../source';
import type { Signer } from '../verify/signatures';

type Press = Extract<TraceLine, { type: 'press' }>;
type Click = Extract<TraceLine, { type: 'click' }>;

export const SESSION = '0193a0c4-7c00-7000-8000-000000000001';
export const DEVICE = '7b0d4a6e-3a52-4b6e-9a1c-0d8f6f0e1a2b';
export const STARTED_AT = 1_732_400_000_000;
const ENROLLED_AT = STARTED_AT;
/** What the sample's device signs with. */
export const sampleKey = newDeviceKey();

export function samplePage(page: number, t: number, more: Partial<PageDescription> = {}): PageDescription {
  return {
    t,
    page,
    type: 'page',
    tab: 1,
    window: 1,
    framePath: [],
    url: 'http://localhost/shop',
    title: 'Shop',
    language: 'en',
    viewport: { width: 1280, height: 720 },
    devicePixelRatio: 1,
    timeOrigin: STARTED_AT + page,
    ...more,
  };
}

export function sampleElement(
  page: number,
  id: number,
  t: number,
  more: Partial<ElementDescription> = {},
): ElementDescription {
  return {
    t,
    page,
    type: 'element',
    id,
    tag: 'button',
    role: 'button',
    name: 'Buy',
    attributes: {},
    text: 'Buy',
    state: {},
    box: [10, 10, 80, 20],
    visible: 1,
    shadowPath: [],
    ancestors: [],
    selectors: [{ kind: 'role', value: 'button "Buy"', matches: 1, index: 0 }],
    ...more,
  };
}

export function sampleClick(page: number, target: number, t: number, count = 1): Click {
  return { t, page, type: 'click', target, count, button: 0, modifiers: [] };
}

/** A small whole session: a page with content, a frame in it, a click, typing, a scroll, the end. */
export function sampleLines(): TraceLine[] {
  const press: Pick<Press, 'pointer' | 'id' | 'button' | 'modifiers' | 'at' | 'target'> = {
    pointer: 'mouse',
    id: 1,
    button: 0,
    modifiers: [],
    at: [20, 20],
    target: 4,
  };
  const node = {
    id: 1,
    type: 0,
    childNodes: [{ id: 2, type: 2, childNodes: [{ id: 4, type: 2, childNodes: [] }] }],
  };
  return [
    { t: 0, type: 'start', reason: 'first', at: STARTED_AT },
    samplePage(1, 1),
    { t: 2, page: 1, type: 'navigate', kind: 'load', url: 'http://localhost/shop' },
    { t: 3, page: 1, type: 'dom', event: { type: 2, data: { node }, timestamp: STARTED_AT } },
    samplePage(2, 5, { framePath: [0], parent: 1, url: 'http://localhost/frame' }),
    {
      t: 10,
      page: 1,
      type: 'pointer',
      pointer: 'mouse',
      id: 1,
      buttons: 0,
      source: 'coalesced',
      path: [0, 20, 20],
    },
    sampleElement(1, 4, 12),
    { t: 12, page: 1, type: 'press', ...press, buttons: 1 },
    { t: 13, page: 1, type: 'release', ...press, buttons: 0 },
    { t: 13, page: 1, type: 'click', target: 4, at: [20, 20], count: 1, button: 0, modifiers: [], hit: 4 },
    sampleElement(2, 3, 20, { tag: 'input', role: 'textbox', name: 'Name' }),
    { t: 20, page: 2, type: 'input', target: 3, filled: true, value: 'A', cause: 'user' },
    { t: 21, page: 2, type: 'input', target: 3, filled: true, value: 'Al', cause: 'user' },
    { t: 30, page: 1, type: 'scroll', target: 1, x: 0, y: 300, cause: 'user' },
    { t: 31, page: 2, type: 'submit', target: 3, submitter: 3, cause: 'user' },
    { t: 40, type: 'end', reason: 'browser' },
  ];
}

/** The sample with what the browser tells: lines of no page, among them one of before its page and one of after it. */
export function sampleWithTabs(): TraceLine[] {
  const told: TraceLine[] = [
    { t: 0, type: 'tab', action: 'open', tab: 1, window: 1, index: 0 },
    { t: 33, type: 'tab', action: 'deactivate', tab: 1, window: 1 },
    { t: 34, type: 'window', action: 'blur', window: 1 },
    { t: 37, type: 'tab', action: 'close', tab: 1, window: 1 },
  ];
  return [...sampleLines(), ...told].sort((a, b) => a.t - b.t);
}

/** The device that recorded the sample, as a collector knows it. */
export async function sampleSigner(trusted: readonly string[] = []): Promise<Signer> {
  const { publicKey } = await sampleKey;
  return { session: SESSION, device: { id: DEVICE, key: { publicKey, enrolledAt: ENROLLED_AT } }, trusted };
}

/** Seals lines as the extension does: cut into batches of `size` lines, each chained to the one before. */
export async function sealLines(
  lines: readonly TraceLine[],
  recipient: string,
  size = 6,
): Promise<StoredBatch[]> {
  const sealed: StoredBatch[] = [];
  for (let at = 0; at < lines.length; at += size) {
    const header = headerOf(lines.slice(at, at + size), sealed.length, sealed.at(-1)?.hash ?? null);
    sealed.push(await sealBatch(header, lines.slice(at, at + size), recipient));
  }
  return sealed;
}

export function headerOf(lines: readonly TraceLine[], seq: number, prev: string | null): BatchHeader {
  const times = lines.map((line) => line.t);
  return {
    format: FORMAT,
    session: SESSION,
    device: DEVICE,
    seq,
    prev,
    from: Math.min(...times),
    to: Math.max(...times),
    events: lines.filter(isEvent).length,
    schema: SCHEMA,
    policy: 'a'.repeat(64),
    extension: '0.1.0',
    redactor: '1',
  };
}

export async function sealBatch(
  header: BatchHeader,
  lines: readonly unknown[],
  recipient: string,
): Promise<StoredBatch> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  const packed = await packBatch(
    header,
    lines.map((line) => JSON.stringify(line)),
  );
  const sealed = await encrypter.encrypt(packed);
  const { seq, prev } = header;
  const hash = await sha256Hex(sealed);
  const { privateKey } = await sampleKey;
  const signature = await sign(privateKey, batchText({ session: SESSION, seq, prev, hash }));
  const keys = [await keyIdOf(recipient)];
  return { hash, seq, prev, bytes: sealed.length, sealed, receivedAt: ENROLLED_AT, signature, keys };
}
