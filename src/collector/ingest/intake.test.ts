import { expect, test } from 'vitest';
import { AppendError } from '../segments/segment-store';
import { IntakeError } from './errors';
import { Intake } from './intake';
import type { Arrival, Outcome } from './write-group';

const arrival = (seq: number, size = 10): Arrival => ({
  id: `id${seq}`,
  session: 's',
  seq,
  device: 'd',
  prev: null,
  signature: '',
  keys: [],
  bytes: new Uint8Array(size),
});

/** Groups that wait until the test lets them go. */
function heldWriter() {
  const groups: { seqs: number[]; finish(): void; fail(error: Error): void }[] = [];
  let arrived = () => {};
  const write = (group: readonly Arrival[]) =>
    new Promise<Outcome[]>((resolve, reject) => {
      const finish = () => resolve(group.map(() => ({ kind: 'duplicate' })));
      groups.push({ seqs: group.map(({ seq }) => seq), finish, fail: reject });
      arrived();
    });
  const next = async () => {
    if (groups.length === 0) await new Promise<void>((resolve) => (arrived = resolve));
    const group = groups.shift();
    if (!group) throw new Error('no group was written');
    return group;
  };
  return { write, next };
}

test('everything that arrives while a group is written goes into the next', async () => {
  const { write, next } = heldWriter();
  const intake = new Intake(write);
  const first = intake.submit(arrival(0));
  const group = await next();
  const rest = [1, 2, 3].map((seq) => intake.submit(arrival(seq)));
  expect(group.seqs).toEqual([0]);
  group.finish();
  await first;
  const second = await next();
  expect(second.seqs).toEqual([1, 2, 3]);
  second.finish();
  await Promise.all(rest);
  await intake.idle();
});

test('a group is bounded in bytes and in number', async () => {
  const { write, next } = heldWriter();
  const intake = new Intake(write);
  const large = [0, 1, 2].map((seq) => intake.submit(arrival(seq, 8 * 1024 * 1024)));
  const small = Array.from({ length: 501 }, (_, index) => intake.submit(arrival(index + 3)));
  const sizes: number[] = [];
  for (let i = 0; i < 3; i++) {
    const group = await next();
    sizes.push(group.seqs.length);
    group.finish();
  }
  await Promise.all([...large, ...small]);
  expect(sizes).toEqual([2, 500, 2]);
});

test('goes on after an append that left nothing behind', async () => {
  const { write, next } = heldWriter();
  const intake = new Intake(write);
  const full = intake.submit(arrival(0));
  (await next()).fail(new AppendError('disk full'));
  await expect(full).rejects.toThrow(/Free disk space/);
  expect(intake.failure).toBeUndefined();
  const again = intake.submit(arrival(0));
  (await next()).finish();
  await again;
});

test('refuses the batch that the writer is not sure of, and no other', async () => {
  const unsure = new IntakeError('cannot be checked now');
  const intake = new Intake(async (group) =>
    group.map(({ seq }) => (seq === 1 ? unsure : { kind: 'duplicate' })),
  );
  const [first, second] = [intake.submit(arrival(0)), intake.submit(arrival(1))];
  await expect(second).rejects.toBe(unsure);
  await first;
  expect(intake.failure).toBeUndefined();
});

test('takes nothing more once a sync or a commit has failed', async () => {
  const { write, next } = heldWriter();
  const intake = new Intake(write);
  const failing = intake.submit(arrival(0));
  const group = await next();
  const waiting = intake.submit(arrival(1));
  group.fail(new Error('EIO: i/o error, fdatasync'));
  await expect(failing).rejects.toThrow(/restart the collector/);
  await expect(waiting).rejects.toThrow(/restart the collector/);
  await expect(intake.submit(arrival(2))).rejects.toThrow(/restart the collector/);
  expect(intake.failure).toBeDefined();
});
