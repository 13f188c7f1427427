import { type FramePlace, framePlace, type Hello, type ToPage } from '../messages/page';
import type { PrivateSelectors } from '../messages/rules';
import type { Policy } from '../policy/catalogue';
import { WHOLE_PAGE } from '../policy/selectors';
import type { TabsApi } from './browser-api';
import { UnknownPlaceError } from './errors';

/**
 * Asks the document around a frame where the frame stands in it: in a private part, in a blocked one, or in neither. The
 * frame itself cannot see that, and must not be told by way of the page. A document that is not recorded does not know:
 * then it counts where that document itself stands.
 * @param isRecorded whether the document at a path is recorded, and so has to know
 * @throws UnknownPlaceError when a recorded document does not say: the frame is to ask again
 */
export async function placeOf(
  tabs: Pick<TabsApi, 'sendMessage'>,
  { framePath }: Hello,
  tab: number,
  isRecorded: (path: number[]) => Promise<boolean>,
): Promise<FramePlace> {
  for (let path = framePath; path.length > 0; path = path.slice(0, -1)) {
    const said = await ask(tabs, tab, path);
    if (said && said !== 'unknown') return said;
    if (said || (await isRecorded(path.slice(0, -1)))) {
      throw new UnknownPlaceError('the document around a frame has not said yet what is private in it.');
    }
  }
  return 'open';
}

/** @returns undefined when nobody says */
async function ask(
  tabs: Pick<TabsApi, 'sendMessage'>,
  tab: number,
  path: number[],
): Promise<FramePlace | undefined> {
  const question: ToPage = { kind: 'frame', path };
  // Only of the top frame is the browser's id known without asking for another permission.
  const whom = path.length === 1 ? { frameId: 0 } : undefined;
  const said: unknown = await tabs.sendMessage(tab, question, whom).catch(() => undefined);
  return framePlace.safeParse(said).data;
}

/** What a document's recorder holds to be private: by the policy, and by where the document stands. */
export function selectorsFor(
  { redactSelectors, blockSelectors }: Pick<Policy, 'redactSelectors' | 'blockSelectors'>,
  place: FramePlace,
): PrivateSelectors {
  const whole = (when: FramePlace): string[] => (place === when ? [WHOLE_PAGE] : []);
  return {
    redact: [...redactSelectors, ...whole('private')].join(', '),
    block: [...blockSelectors, ...whole('blocked')].join(', '),
  };
}
