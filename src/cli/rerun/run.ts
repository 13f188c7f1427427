import { rerun } from '../../research/rerun/rerun';
import { firstPageOf } from '../../research/rerun/trace-pages';
import type { StepVerdict, Verdict } from '../../research/rerun/verdict';
import type { Trace } from '../../trace/trace-file';
import { problemLines } from '../desk/read-session';
import { readWhat } from '../desk/read-what';
import type { KeyedSource } from '../desk/source';
import { CommandFailed, StepsWithheld, Stopped } from '../errors';
import { exitCodes } from '../exit-codes';
import { printJson, say } from '../output';
import { stopSignal } from '../stop-signal';
import { counted } from '../words';
import { prepareGround } from './ground';
import { readValues } from './values-file';

export interface RerunOptions extends KeyedSource {
  url?: string;
  headed?: boolean;
  cdp?: string;
  values?: string;
  dialogs: 'accept' | 'dismiss';
  timeout: number;
  json?: boolean;
}

export async function rerunWhat(what: string, options: RerunOptions): Promise<void> {
  const { trace, verification } = await readWhat(what, options);
  for (const line of problemLines(verification.problems)) say(line);
  const values = options.values === undefined ? undefined : await readValues(options.values);
  const { dialogs, timeout, json = false } = options;
  const first = firstPageOf(trace.lines);
  const url = options.url ?? first?.url;
  if (!isWhole(trace)) say('The trace does not end as a recording does: what came after is missing.');
  const { headed = false, cdp } = options;
  const ground = await prepareGround({ cdp, headed, url, viewport: first?.viewport });
  const stopping = new AbortController();
  const stopped = stopSignal({
    first: () => stopping.abort(),
    second: () => process.exit(exitCodes.stopped),
  });
  try {
    const { context, page } = ground;
    const onStep = (step: StepVerdict): void => say(lineOf(step));
    const patience = timeout * 1_000;
    const verdict = await rerun(trace, {
      context,
      page,
      url: options.url,
      values,
      dialogs,
      patience,
      onStep,
      stop: stopping.signal,
    });
    if (json) await printJson(verdict);
    if (stopped.isRequested) throw new Stopped(`Stopped at step ${verdict.steps.length} of ${verdict.of}.`);
    judge(verdict);
  } finally {
    stopped.dispose();
    await ground.close();
  }
}

/** A trace that was cut follows the format, too. */
function isWhole({ header, lines }: Trace): boolean {
  return header.complete && lines.at(-1)?.type === 'end';
}

function lineOf({
  step,
  op,
  target,
  outcome,
  resolvedBy,
  score,
  divergence,
  reason,
  candidates = [],
}: StepVerdict): string {
  const how = score === null ? '' : ` (${resolvedBy.join(', ')}; ${Math.round(score * 100)} %)`;
  const told = [reason, divergence].filter((text) => text !== undefined).map((text) => `: ${text}`);
  const rivals = candidates.map(({ label, score }) => `\n        ${Math.round(score * 100)} % ${label}`);
  const on = target === undefined ? '' : ` ${target}`;
  return `${String(step).padStart(4)}  ${outcome.padEnd(8)} ${op}${on}${how}${told.join('')}${rivals.join('')}`;
}

/** @throws StepsWithheld, CommandFailed unless every step was carried out */
function judge({ ok, done, of, steps, unused = [] }: Verdict): void {
  if (unused.length > 0) say(`Of --values no step has asked for: ${unused.join(', ')}.`);
  if (ok) {
    say(`All ${counted(of, 'step')} were carried out.`);
    return;
  }
  const withheld = steps.filter(({ outcome }) => outcome === 'withheld').length;
  const end = steps.length < of ? ` It stopped at step ${steps.at(-1)?.step}: see above.` : '';
  if (withheld > 0) {
    throw new StepsWithheld(
      `${counted(withheld, 'step')} of ${of} could not be carried out: their input was not recorded. Supply it with --values.${end}`,
    );
  }
  throw new CommandFailed(`Carried out: ${done} of ${counted(of, 'step')}.${end}`);
}
