import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { beforeAll, describe, expect, it } from 'vitest';
import { sha256Hex } from '../../trace/hash';
import { keyIdOf } from '../../trace/key-id';
import { batchText, fingerprintOf, newDeviceKey, sign } from '../../trace/signature';
import type { StoredBatch } from '../source';
import { DEVICE, SESSION, sampleKey, sampleLines, sampleSigner, sealLines } from '../testing/sample';
import { verifySession } from '../verify';
import type { Problem } from './problem';
import type { Signer } from './signatures';

let identity: string;
let recipient: string;
let stored: StoredBatch[];
let signer: Signer;
let key: string;
beforeAll(async () => {
  identity = await generateX25519Identity();
  recipient = await identityToRecipient(identity);
  stored = await sealLines(sampleLines(), recipient, 6);
  signer = await sampleSigner();
  key = await fingerprintOf((await sampleKey).publicKey);
});

async function check(links: readonly StoredBatch[], by: Signer = signer) {
  return (await verifySession(links, [identity], by)).verification;
}

/** The sample's three batches with one of them changed. */
function changed(at: number, change: (batch: StoredBatch) => StoredBatch): StoredBatch[] {
  return stored.map((batch, index) => (index === at ? change(batch) : batch));
}

/** Whoever holds the store can give changed bytes their own hash, and link the next batch to it. */
async function coveredUp(at: number, sealed: Uint8Array): Promise<StoredBatch[]> {
  const hash = await sha256Hex(sealed);
  return stored.map((batch, index) => {
    if (index === at) return { ...batch, sealed, hash, bytes: sealed.length };
    return index === at + 1 ? { ...batch, prev: hash } : batch;
  });
}

const flipped = (sealed: Uint8Array) =>
  sealed.map((byte, at) => (at === sealed.length - 1 ? byte ^ 1 : byte));
const prevOf = (at: number) => stored[at]?.hash ?? 'none';
const batchAt = (at: number): StoredBatch => stored[at] ?? expect.fail();

const alteredBytes = 'Its bytes were altered or cut after sealing. Restore it from a backup.';
const notSigned = (seq: number, prev: string) =>
  `Key ${key} of its device did not sign these bytes as batch ${seq} after ${prev}. ` +
  'It was altered, moved or made by somebody else: restore it from a backup.';

type Case = [
  what: string,
  spoil: () => StoredBatch[] | Promise<StoredBatch[]>,
  found: () => Problem[] | Promise<Problem[]>,
];

const where = 'batch 1';
const bad: Case[] = [
  [
    'altered',
    () => changed(1, (batch) => ({ ...batch, sealed: flipped(batch.sealed) })),
    () => [
      { where, kind: 'altered', message: 'its bytes do not match its hash.' },
      { where, kind: 'altered', message: alteredBytes },
    ],
  ],
  [
    'truncated',
    () => changed(1, (batch) => ({ ...batch, sealed: batch.sealed.slice(0, -9) })),
    () => [
      { where, kind: 'altered', message: 'its bytes do not match its hash.' },
      {
        where,
        kind: 'truncated',
        message: `Only ${batchAt(1).bytes - 9} of its ${batchAt(1).bytes} bytes are there. Fetch it again.`,
      },
    ],
  ],
  [
    'altered by whoever can also change its hash',
    () => coveredUp(1, flipped(batchAt(1).sealed)),
    async () => [
      { where, kind: 'wrong-signature', message: notSigned(1, prevOf(0)) },
      {
        where: 'batch 2',
        kind: 'wrong-signature',
        message: notSigned(2, await sha256Hex(flipped(batchAt(1).sealed))),
      },
      { where, kind: 'altered', message: alteredBytes },
      {
        where: 'batch 2',
        kind: 'header',
        message: `Its header says prev ${prevOf(1)}, but it is ${await sha256Hex(flipped(batchAt(1).sealed))}.`,
      },
    ],
  ],
  [
    're-ordered',
    () => [batchAt(0), batchAt(2), batchAt(1)],
    () => [
      { where, kind: 'missing', message: 'it is not there.' },
      { where, kind: 'out-of-order', message: 'it comes after batch 2.' },
    ],
  ],
  [
    're-ordered, with the metadata of the new place',
    () => [
      { ...batchAt(1), seq: 0, prev: null },
      { ...batchAt(0), seq: 1, prev: batchAt(1).hash },
    ],
    () => [
      { where: 'batch 0', kind: 'wrong-signature', message: notSigned(0, 'none') },
      { where, kind: 'wrong-signature', message: notSigned(1, prevOf(1)) },
      { where: 'batch 0', kind: 'header', message: 'Its header says seq 1, but it is 0.' },
      { where: 'batch 0', kind: 'header', message: `Its header says prev ${prevOf(0)}, but it is null.` },
      { where, kind: 'header', message: 'Its header says seq 0, but it is 1.' },
      { where, kind: 'header', message: `Its header says prev null, but it is ${prevOf(1)}.` },
    ],
  ],
  [
    'wrongly signed',
    () => changed(1, (batch) => ({ ...batch, signature: batchAt(0).signature })),
    () => [{ where, kind: 'wrong-signature', message: notSigned(1, prevOf(0)) }],
  ],
  [
    "signed with another device's key",
    async () => {
      const { privateKey } = await newDeviceKey();
      const signature = await sign(privateKey, batchText({ ...batchAt(1), session: SESSION }));
      return changed(1, (batch) => ({ ...batch, signature }));
    },
    () => [{ where, kind: 'wrong-signature', message: notSigned(1, prevOf(0)) }],
  ],
  [
    'unsigned',
    () => changed(1, (batch) => ({ ...batch, signature: null })),
    () => [
      {
        where,
        kind: 'unsigned',
        message: `It is not signed with key ${key} of its device. Its place and its bytes are the collector's word alone: do not rely on it.`,
      },
    ],
  ],
];

describe('a session with one batch that is not as its device made it', () => {
  it.each(bad)('is not in order: %s', async (_what, spoil, found) => {
    const { ok, problems } = await check(await spoil());
    expect({ ok, problems }).toEqual({ ok: false, problems: await found() });
  });

  it('is not in order: sealed to a key that is not here', async () => {
    const away = await identityToRecipient(await generateX25519Identity());
    const { verification } = await verifySession(
      await sealLines(sampleLines(), away, 17),
      [identity],
      signer,
    );
    expect(verification).toMatchObject({
      ok: false,
      problems: [
        {
          where: 'batch 0',
          kind: 'wrong-key',
          message:
            `It was sealed to another key (${await keyIdOf(away)}) than is here (${await keyIdOf(recipient)}). ` +
            'Use the research key whose public half stood in the policy then.',
        },
      ],
    });
  });
});

describe('what was received before its device had a key', () => {
  const unsigned = () => stored.map((batch) => ({ ...batch, signature: null, receivedAt: 10 }));
  const enrolled = (enrolledAt: number): Signer => {
    const { id, key: known } = signer.device;
    return { ...signer, device: { id, key: known && { ...known, enrolledAt } } };
  };

  it.each([
    ['has none', () => ({ ...signer, device: { id: DEVICE, key: null } })],
    ['got one later', () => enrolled(11)],
  ])('is no fault, and is said: the device %s', async (_what, by) => {
    expect(await check(unsigned(), by())).toMatchObject({
      ok: true,
      problems: [],
      remarks: [
        {
          where: 'batches 0 to 2',
          kind: 'unsigned',
          message: 'Not signed: the collector received it before the device had a key to sign with.',
        },
      ],
    });
  });

  it('is a fault when the device had a key by then, or the reader names one', async () => {
    const kinds = async (by: Signer) => (await check(unsigned(), by)).problems.map(({ kind }) => kind);
    expect(await kinds(enrolled(10))).toEqual(['unsigned', 'unsigned', 'unsigned']);
    expect(await kinds({ ...enrolled(11), trusted: [key] })).toEqual(['unsigned', 'unsigned', 'unsigned']);
    expect(await kinds({ ...signer, device: { id: DEVICE, key: null }, trusted: [key] })).toEqual([
      'wrong-device-key',
      'unsigned',
      'unsigned',
      'unsigned',
    ]);
  });

  it('is a fault when it is signed and the key is gone', async () => {
    const { problems, deviceKey } = await check(stored.slice(0, 1), {
      ...signer,
      device: { id: DEVICE, key: null },
    });
    expect(deviceKey).toBeNull();
    expect(problems).toMatchObject([
      { kind: 'wrong-signature', message: expect.stringContaining('Restore') },
    ]);
  });
});

describe('a reader who does not take the word of the collector', () => {
  it('names the key that must have signed', async () => {
    expect(await check(stored, { ...signer, trusted: ['0'.repeat(64), key] })).toMatchObject({ ok: true });
  });

  it('finds a whole session that somebody else sealed and signed in the name of the device', async () => {
    const forger = await newDeviceKey();
    const forged = await Promise.all(
      stored.map(async (batch) => ({
        ...batch,
        signature: await sign(forger.privateKey, batchText({ ...batch, session: SESSION })),
      })),
    );
    const known = { publicKey: forger.publicKey, enrolledAt: 0 };
    const by: Signer = { ...signer, device: { id: DEVICE, key: known } };
    expect(await check(forged, by)).toMatchObject({ ok: true });
    expect(await check(forged, { ...by, trusted: [key] })).toMatchObject({
      ok: false,
      problems: [
        {
          where: `device ${DEVICE}`,
          kind: 'wrong-device-key',
          message:
            `Its key should be ${key}, but its key is ${await fingerprintOf(forger.publicKey)}. Ask whoever has the device ` +
            "which is right: if the first is, the collector's copy is not to be trusted.",
        },
      ],
    });
  });

  it('finds a session that is said to be of another device or session than it says itself', async () => {
    const other = { ...signer.device, id: 'c0ffee00-3a52-4b6e-9a1c-0d8f6f0e1a2b' };
    const { problems } = await check(stored.slice(0, 1), { ...signer, device: other });
    expect(problems).toMatchObject([{ kind: 'header', message: expect.stringContaining('says device') }]);
  });
});
