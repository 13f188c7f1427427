import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Client } from './state';
import { examples, recording } from './testing/examples';
import { ScriptedWorker } from './testing/scripted-worker';

const gone = new Error('Receiving end does not exist.');

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

async function started(worker: ScriptedWorker): Promise<Client> {
  const client = new Client(worker);
  client.start();
  await vi.advanceTimersByTimeAsync(0);
  return client;
}

describe('the client', () => {
  it('asks about the page in front and shows the answer', async () => {
    const worker = new ScriptedWorker(recording);
    const client = await started(worker);
    expect(worker.asked).toEqual([{ kind: 'state', url: worker.url }]);
    expect(client.view()).toEqual({ state: recording, url: worker.url, pending: null, failed: null });
  });

  it('shows what is being asked until the answer comes', async () => {
    const worker = new ScriptedWorker(recording);
    const client = await started(worker);
    worker.answer = examples.paused;
    const asked = client.request('pause');
    expect(client.view().pending).toBe('pause');
    await asked;
    expect(client.view()).toMatchObject({ state: examples.paused, pending: null, failed: null });
  });

  it('does not believe an answer of another shape', async () => {
    const client = await started(
      new ScriptedWorker(Promise.resolve({ ...recording, recording: { status: 'on' } })),
    );
    expect(client.view()).toMatchObject({ state: null, failed: 'state' });
  });

  it('takes a worker for silent that does not answer in time', async () => {
    const client = await started(new ScriptedWorker(new Promise(() => undefined)));
    expect(client.view().failed).toBeNull();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(client.view()).toMatchObject({ state: null, failed: 'state' });
  });

  it('asks again when the worker says that something changed', async () => {
    const worker = new ScriptedWorker(recording);
    const client = await started(worker);
    worker.answer = examples.exempt;
    worker.changed();
    await vi.advanceTimersByTimeAsync(0);
    expect(client.view().state).toEqual(examples.exempt);
  });

  it('connects again and asks again when the worker has died', async () => {
    const worker = new ScriptedWorker(recording);
    const client = await started(worker);
    worker.answer = examples.paused;
    worker.die();
    await vi.advanceTimersByTimeAsync(500);
    expect(worker.connections).toBe(2);
    expect(client.view().state).toEqual(examples.paused);
  });

  it('gives up when the extension is gone', async () => {
    const worker = new ScriptedWorker(gone);
    const client = await started(worker);
    vi.spyOn(worker, 'listen').mockImplementation(() => {
      throw new Error('Extension context invalidated.');
    });
    worker.die();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(client.view()).toMatchObject({ state: null, failed: 'state' });
    expect(worker.listen).toHaveBeenCalledTimes(1);
  });

  it('after an unconfirmed request shows what really holds, and that it failed', async () => {
    const worker = new ScriptedWorker(recording);
    const client = await started(worker);
    vi.spyOn(worker, 'ask').mockRejectedValueOnce(gone);
    await client.request('pause');
    expect(client.view()).toMatchObject({ state: recording, pending: null, failed: 'pause' });
  });

  it('lets no late answer overwrite a newer one', async () => {
    let answerLate = (_: unknown): void => undefined;
    const worker = new ScriptedWorker(
      new Promise((resolve) => {
        answerLate = resolve;
      }),
    );
    const client = await started(worker);
    worker.answer = examples.paused;
    await client.request('pause');
    answerLate(recording);
    await vi.advanceTimersByTimeAsync(0);
    expect(client.view().state).toEqual(examples.paused);
  });
});
