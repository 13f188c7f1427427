import type { CDPSession } from 'playwright-core';

/** Between two looks at what runs. Microseconds. */
const INTERVAL = 200;
/** What V8 calls the time in which no script runs. */
const NO_SCRIPT: ReadonlySet<string> = new Set(['(root)', '(idle)', '(program)', '(garbage collector)']);

/** Time in which scripts of any world ran on the page's main thread, by sampling. Milliseconds. */
export async function scriptTime(cdp: CDPSession, meanwhile: () => Promise<void>): Promise<number> {
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.setSamplingInterval', { interval: INTERVAL });
  await cdp.send('Profiler.start');
  await meanwhile();
  const { profile } = await cdp.send('Profiler.stop');
  await cdp.send('Profiler.disable');
  const { nodes, samples = [], timeDeltas = [] } = profile;
  const scripts = new Set(
    nodes.filter(({ callFrame }) => !NO_SCRIPT.has(callFrame.functionName)).map(({ id }) => id),
  );
  const micro = samples.reduce((sum, id, at) => sum + (scripts.has(id) ? (timeDeltas[at] ?? 0) : 0), 0);
  return micro / 1_000;
}
