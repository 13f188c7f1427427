import type { LeakCase } from './cases';
import type { Line } from './page-texts';
import { type Evidence, gather } from './places';
import { plant, planted, uproot } from './planted';
import { Rig } from './rig';
import { type Leak, leaksOf } from './verdict';

export type CaptureKeys = 'classes' | 'text';

/** Cases in the groups in which they are run and searched: what one group shows is not held against another. */
export interface Groups {
  guarded: readonly LeakCase[];
  controls: readonly LeakCase[];
}

/** What a browser with one policy recorded of all cases. */
export interface Outcome {
  leaks: ReadonlyMap<string, Leak[]>;
  /** Decrypted lines by case. */
  lines: ReadonlyMap<string, Line[]>;
  /** Why a case could not be run, by case. */
  unrun: ReadonlyMap<string, string>;
  /** Where the planted value was found. */
  plantedAt: ReadonlySet<string>;
}

/** Where typed text is kept, ordinary text is no secret; an e-mail address is, which the detector finds. */
export function mayTell({ rule, actions }: LeakCase, captureKeys: CaptureKeys): boolean {
  const typesAddress = actions.some((action) => 'text' in action && action.text.includes('@'));
  return captureKeys === 'text' && rule === 'input' && !typesAddress;
}

/**
 * Runs all cases in one browser and searches all that it recorded, stored and sent.
 * @param logs what the collector has said so far
 */
export async function runCases(
  captureKeys: CaptureKeys,
  groups: Groups,
  logs: () => string,
): Promise<Outcome> {
  const { guarded, controls } = groups;
  const rig = await Rig.open(captureKeys, [planted, ...guarded, ...controls]);
  try {
    const runner = new Runner(rig, logs, captureKeys === 'classes');
    await plant(rig);
    const found = leaksOf([planted], await gather(rig, logs)).get(planted.id) ?? [];
    await uproot(rig);
    const secret = guarded.filter((one) => !mayTell(one, captureKeys));
    const leaks = await runner.search([...guarded, ...controls], secret);
    const { lines, unrun } = runner;
    return {
      lines,
      unrun,
      leaks,
      plantedAt: new Set(found.map(({ where }) => where)),
    };
  } finally {
    await rig.close();
  }
}

class Runner {
  readonly lines = new Map<string, Line[]>();
  readonly unrun = new Map<string, string>();

  constructor(
    private readonly rig: Rig,
    private readonly logs: () => string,
    private readonly twice: boolean,
  ) {}

  /** Runs cases, and looks for the secrets of some of them in all there is. */
  async search(cases: readonly LeakCase[], secret: readonly LeakCase[]): Promise<Map<string, Leak[]>> {
    for (const one of cases) await this.#run(one);
    const evidence: Evidence = await gather(this.rig, this.logs);
    for (const [id, lines] of evidence.lines) this.lines.set(id, lines);
    return leaksOf(secret, evidence);
  }

  /** A case that cannot be run fails by itself; the others still tell. */
  async #run(one: LeakCase): Promise<void> {
    try {
      await this.rig.run(one, this.twice && one.kind === 'leak');
    } catch (error) {
      this.unrun.set(one.id, String(error));
    }
  }
}
