import { setTimeout as sleep } from 'node:timers/promises';
import CDP from 'chrome-remote-interface';
import { wakeWorker } from './wake-worker';

const DEFAULT_TIMEOUT_MS = 60_000;
const POLL_MS = 100;
const ATTACH_TIMEOUT_MS = 2_000;
const LIVENESS_MS = 1_000;
/** A worker that is about to appear should not be disturbed by a page of ours. */
const WAKE_AFTER_MS = 1_000;

export class WorkerUnreachable extends Error {
  override readonly name = 'WorkerUnreachable';
}

export class EvaluationFailed extends Error {
  override readonly name = 'EvaluationFailed';
}

/**
 * Evaluates an expression in the extension's service worker, and awaits it when it is a promise. Attaches to that
 * worker alone, so that nothing else in the browser is under a debugger; wakes the worker when it sleeps.
 * @returns the value, which must be JSON
 * @throws WorkerUnreachable when there is no worker within `timeoutMs`, or when it stops meanwhile
 * @throws EvaluationFailed with what the expression threw
 */
export async function evaluateInWorker(
  port: number,
  extensionId: string,
  expression: string,
  timeoutMs = DEFAULT_TIMEOUT_MS,
): Promise<unknown> {
  const { client, target } = await attach(port, extensionId, timeoutMs);
  const done = new AbortController();
  try {
    return await Promise.race([evaluate(client, expression), stopOf(port, target.id, done.signal)]);
  } finally {
    done.abort();
    await client.close();
  }
}

async function evaluate(client: CDP.Client, expression: string): Promise<unknown> {
  const options = { expression, awaitPromise: true, returnByValue: true };
  const { result, exceptionDetails } = await client.Runtime.evaluate(options);
  if (!exceptionDetails) return result.value;
  const thrown = exceptionDetails.exception;
  throw new EvaluationFailed(thrown?.description ?? String(thrown?.value ?? exceptionDetails.text));
}

interface Attached {
  client: CDP.Client;
  target: CDP.Target;
}

async function attach(port: number, extensionId: string, timeoutMs: number): Promise<Attached> {
  const started = Date.now();
  let woken = false;
  while (Date.now() - started < timeoutMs) {
    const attached = await attachNow(port, extensionId);
    if (attached) return attached;
    if (!woken && Date.now() - started > WAKE_AFTER_MS) {
      woken = true;
      await wakeWorker(port, extensionId);
    }
    await sleep(POLL_MS);
  }
  throw new WorkerUnreachable(
    `No worker of extension ${extensionId} on port ${port} within ${timeoutMs} ms: is it loaded and enabled?`,
  );
}

/** @returns undefined when there is no worker, or when it stops while we attach: then it neither answers nor hangs up */
async function attachNow(port: number, extensionId: string): Promise<Attached | undefined> {
  const origin = `chrome-extension://${extensionId}/`;
  const targets = await CDP.List({ host: '127.0.0.1', port });
  const target = targets.find(({ type, url }) => type === 'service_worker' && url.startsWith(origin));
  const client =
    target && (await CDP({ target: target.webSocketDebuggerUrl, local: true }).catch(() => undefined));
  if (!target || !client) return undefined;
  const silence = sleep(ATTACH_TIMEOUT_MS, false, { ref: false });
  if (await Promise.race([scriptHasRun(client, target.url), silence]).catch(() => false))
    return { client, target };
  await client.close();
  return undefined;
}

/**
 * A worker can be attached to before its script has run. V8 reports a script when it has compiled it, at once for
 * those of the past, and nothing else runs between that and its first run.
 */
async function scriptHasRun(client: CDP.Client, script: string): Promise<true> {
  const parsed = new Promise<void>((resolve) => {
    client.on('Debugger.scriptParsed', ({ url }) => {
      if (url === script) resolve();
    });
  });
  await client.Debugger.enable({});
  await parsed;
  await client.Debugger.disable();
  return true;
}

/** The browser does not hang up on us when it stops a worker: only its list of targets tells. */
async function stopOf(port: number, targetId: string, done: AbortSignal): Promise<never> {
  for (;;) {
    await sleep(LIVENESS_MS, undefined, { signal: done });
    const targets = await CDP.List({ host: '127.0.0.1', port }).catch(() => []);
    if (targets.some(({ id }) => id === targetId)) continue;
    throw new WorkerUnreachable('The worker stopped before it had answered.');
  }
}
