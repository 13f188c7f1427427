import type { Policy } from '../../policy/catalogue';
import { decide } from '../../policy/decide';
import type { Tab } from '../browser-api';
import type { Sight } from './course';

/** Addresses of tabs in which nothing has been opened yet. */
const BLANK = /^$|^about:(blank|newtab|home)|^(chrome|edge):\/\/(newtab|new-tab-page)\//;

/** What a tab shows now; what it is still on its way to does not count. */
export function sightOf({ url = '', incognito }: Tab, policy: Policy): Sight {
  if (incognito) return 'uncovered';
  if (BLANK.test(url)) return 'blank';
  return decide(policy, url).record ? 'covered' : 'uncovered';
}
