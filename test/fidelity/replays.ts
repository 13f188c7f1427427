import type { Browser, Page } from 'playwright-core';
import { RRWEB } from '../../e2e/lab/replay';
import { inPageScript } from './bundle';
import type { Recorded, RecordedEvent } from './recorders';
import type { View } from './view';

/** By frame path. */
type Views = Record<string, View>;

/** What the stock replayer shows at each sample, with our plugin if the recording is ours, in both of its ways: played event by
 * event, and wound there at once. */
export interface Replays {
  played: Views[];
  wound: Views[];
}

/** A replayer scrolls smoothly while it plays; style sheets and frames load in tasks of their own. Milliseconds. */
const CALM = { play: 1_500, wind: 100 };
/** Faster than any recording is long. */
const SPEED = 1_000_000;

export async function replay(
  browser: Browser,
  { samples, events }: Recorded,
  redacts: boolean,
): Promise<Replays> {
  const page = await browser.newPage();
  await page.addScriptTag({ path: RRWEB });
  await page.addScriptTag({ content: await inPageScript() });
  const replays: Replays = { played: [], wound: [] };
  for (const { at } of samples) {
    const known = events.filter(({ timestamp }) => timestamp <= at);
    replays.played.push(await show(page, known, 'play', redacts));
    replays.wound.push(await show(page, known, 'wind', redacts));
  }
  await page.close();
  return replays;
}

async function show(
  page: Page,
  events: readonly RecordedEvent[],
  way: 'play' | 'wind',
  redacts: boolean,
): Promise<Views> {
  if (events.length < 2) return {};
  await page.evaluate(
    ({ events: all, way: how, speed, isOwn }) => {
      document.body.replaceChildren();
      const plugins = isOwn ? [fidelity.replayPlugin()] : [];
      const shown = new rrweb.Replayer([...all], { root: document.body, speed, plugins });
      Object.assign(globalThis, { replayer: shown });
      return new Promise<void>((resolve) => {
        shown.on('finish', () => resolve());
        if (how === 'play') return shown.play(0);
        shown.pause(1_000_000_000);
        resolve();
      });
    },
    { events, way, speed: SPEED, isOwn: redacts },
  );
  // Nothing tells when a smooth scroll, or a load of what is not in the page, is over.
  await page.waitForTimeout(CALM[way]);
  const views = await page.evaluate<Views>(
    `fidelity.replayed(replayer.iframe.contentDocument, replayer.getMirror(), ${redacts})`,
  );
  await page.evaluate('replayer.destroy()');
  return views;
}
