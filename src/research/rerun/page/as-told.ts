import { saysWords } from '../../../privacy/mask-attribute';
import { maskText } from '../../../privacy/mask-text';
import type { ElementDescription } from '../../../trace/event';

type Told = 'name' | 'text' | 'attributes' | 'ancestors';

/** What the live page says, as the recording tells it: masked where that was. */
export function asTold({ redacted }: ElementDescription, field: Told, live: string): string {
  return redacted?.[field]?.includes('mask') ? maskText(live) : live;
}

/** The same of an attribute: what the page is built of is told as it is. */
export function attributeAsTold(recorded: ElementDescription, name: string, live: string): string {
  return saysWords(name, live) ? asTold(recorded, 'attributes', live) : live;
}
