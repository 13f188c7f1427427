import type { Selector } from '../../../trace/element';
import { attributeOf, queryAll } from '../dom';
import type { Subject } from '../subject';
import { type Kind, placeAmong, quote } from './count';

/** UTF-16 units beyond which an attribute identifies nothing that a person would name. */
const LIMIT = 200;

/** `[name="value"]`, by the value the allow-list keeps; counted by the page's own, and flagged when they differ. */
export function attributeSelector(kind: Kind, name: string, subject: Subject): Selector | undefined {
  const own = attributeOf(subject.element, name);
  const kept = subject.context.attribute(subject.element, name);
  if (!own || !kept || own.length > LIMIT) return undefined;
  const place = placeAmong(queryAll(subject.scope, `[${name}=${quote(own)}]`), subject);
  if (place === undefined) return undefined;
  const selector: Selector = { kind, value: `[${name}=${quote(kept)}]`, ...place };
  return kept === own ? selector : { ...selector, redacted: true };
}
