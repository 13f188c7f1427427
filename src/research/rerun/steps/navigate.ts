import type { Page } from 'playwright-core';
import type { Action } from '../../actions/action';
import { type Actor, type Carried, type Step, WITHOUT_TARGET } from '../actor';
import { firstLineOf, StepFailed } from '../verdict';

const READY = { waitUntil: 'domcontentloaded' } as const;

/** A trace is somebody else's: its addresses run no script and read no file of whoever carries it out. */
const WEB = /^(https?:|about:blank$)/i;

/** What stands in an address for what must not be kept, as it is or percent-encoded. */
const REDACTED = /⟦|%E2%9F%A6/i;

/** Goes to an address as the person did: by typing it, reloading, going back or forward. */
export const navigate: Step = async (action, actor) => {
  const { stage } = actor;
  const tab = stage.tabOf(action.page);
  const known = stage.known(tab);
  const page = known ?? (await stage.newTab(tab));
  await stage.toFront(page);
  if (known && action.value === 'reload') await page.reload(READY);
  else if (known && action.value === 'back') await page.goBack(READY);
  else if (known && action.value === 'forward') await page.goForward(READY);
  else return await open(page, action, actor);
  return WITHOUT_TARGET;
};

async function open(page: Page, { url = '' }: Action, { stage }: Actor): Promise<Carried> {
  const address = stage.addressOf(url);
  if (stage.isAt(page, address)) return WITHOUT_TARGET;
  if (!stage.isOwn(address) && !WEB.test(address)) {
    throw new StepFailed(
      `The address ${address.slice(0, 80)} of the trace is not opened: only http, https and about:blank are. Say where to begin with --url.`,
    );
  }
  if (REDACTED.test(address)) {
    throw new StepFailed(
      `The address ${address} was redacted when it was recorded. Say where to begin with --url.`,
    );
  }
  const answer = await page.goto(address, READY).catch((error: unknown) => {
    throw new StepFailed(`${address} did not load: ${firstLineOf(error)}`);
  });
  const status = answer?.status() ?? 200;
  return status < 400
    ? WITHOUT_TARGET
    : { ...WITHOUT_TARGET, divergence: `The server answered with ${status}.` };
}
