import { setTimeout as after } from 'node:timers/promises';
import { errors, type Page } from 'playwright-core';
import type { ReadSession } from '../../src/cli/desk/read-session';
import { Lab } from '../lab/lab';
import type { Site } from '../lab/site';
import type { LeakCase } from './cases';
import { Control } from './control';
import { perform } from './hands';
import { addressOf, serveCases } from './site';
import { Wiretap } from './wiretap';

/** Longer than any run: what was recorded stays on the device, unsealed, until it has been looked through. */
const DELAY_MINUTES = 1_440;
/** Pages are small and wait for nothing but the machine. Milliseconds. */
const ACTION_TIMEOUT = 10_000;

interface Parts {
  lab: Lab;
  control: Control;
  tap: Wiretap;
  site: Site;
  tab: Page;
}

/** One browser that records, a site with the cases, and a tap on everything that leaves the browser. */
export class Rig {
  readonly lab: Lab;
  readonly control: Control;
  readonly tap: Wiretap;
  /** What the browser's consoles said, the worker's among them. */
  readonly console: string[] = [];
  readonly #site: Site;
  #tab: Page;
  readonly #read = new Set<string>();

  private constructor({ lab, control, tap, site, tab }: Parts) {
    this.lab = lab;
    this.control = control;
    this.tap = tap;
    this.#site = site;
    this.#tab = tab;
    lab.context.on('console', (message) => this.console.push(message.text()));
  }

  static async open(captureKeys: 'classes' | 'text', cases: readonly LeakCase[]): Promise<Rig> {
    const site = await serveCases(cases);
    const lab = await Lab.open({ captureKeys, uploadDelayMinutes: DELAY_MINUTES });
    const tap = await Wiretap.before(lab.collectorUrl);
    const control = await Control.open(lab);
    await control.sendTo(tap.url);
    await control.pause();
    return new Rig({ lab, control, tap, site, tab: await newTab(lab) });
  }

  /**
   * Runs a case in a session of its own, from the recorder's start to a pause that makes it hand over all it has.
   * @param twice afterwards the page, as the case has left it, is recorded once more from the start
   * @param act what is done on the page; the case's own actions if left out
   */
  async run(one: LeakCase, twice: boolean, act?: (tab: Page) => Promise<void>): Promise<void> {
    await this.control.resume();
    try {
      await this.#actInTouch(one, act ?? ((tab) => performAll(tab, one)));
      await this.control.pause();
      if (twice) await this.#again(partOf(one));
    } finally {
      await this.control.pause();
      // A page that is left open would be recorded again with the next case.
      await this.#tab.goto('about:blank');
    }
  }

  /** Seals and sends everything; what was read back before is left out. */
  async readBack(): Promise<ReadSession[]> {
    const sessions = (await this.lab.readBack()).filter(({ session }) => !this.#read.has(session));
    for (const { session } of sessions) this.#read.add(session);
    return sessions;
  }

  async close(): Promise<void> {
    await this.lab.close();
    await this.tap.close();
    await this.#site.close();
  }

  /**
   * Once in thousands of navigations the driver loses a page that is well and waits for it for ever. Only then, and
   * loudly, the case is done in a new tab. A page that does not answer is a failure like any other.
   */
  async #actInTouch(one: LeakCase, act: (tab: Page) => Promise<void>): Promise<void> {
    try {
      await this.#act(one, act);
    } catch (error) {
      if (!(error instanceof errors.TimeoutError && (await isWell(this.#tab)))) throw error;
      console.warn(
        `The driver lost the page of ${one.id}, which answers; again in a new tab. ${error.message}`,
      );
      await this.#tab.close();
      this.#tab = await newTab(this.lab);
      await this.#act(one, act);
    }
  }

  async #act(one: LeakCase, act: (tab: Page) => Promise<void>): Promise<void> {
    await this.#tab.goto(addressOf(this.#site, one));
    await this.control.recorded(partOf(one));
    await act(this.#tab);
    // Controls are about what is kept of the page itself.
    if (one.kind === 'control') await this.control.drawn(partOf(one));
  }

  async #again(part: string): Promise<void> {
    await this.control.resume();
    await this.control.drawn(part);
  }
}

async function newTab({ context }: Lab): Promise<Page> {
  const tab = await context.newPage();
  tab.setDefaultTimeout(ACTION_TIMEOUT);
  return tab;
}

async function performAll(tab: Page, { actions }: LeakCase): Promise<void> {
  for (const action of actions) await perform(tab, action);
}

/** Whether the page, asked past the driver's own idea of it, answers and has loaded. */
async function isWell(tab: Page): Promise<boolean> {
  const session = await tab.context().newCDPSession(tab);
  const late = after(ACTION_TIMEOUT, undefined, { ref: false });
  const asked = session.send('Runtime.evaluate', { expression: 'document.readyState' });
  const answer = await Promise.race([asked, late]);
  return answer?.result.value === 'complete';
}

/** By this the case's tab is known. */
function partOf({ id }: LeakCase): string {
  return `/case/${id}/`;
}
