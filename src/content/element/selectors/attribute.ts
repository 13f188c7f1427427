import { attributeOf } from '../../../element/dom';
import { byAttribute } from '../../../element/find/attribute';
import type { Search } from '../../../element/find/search';
import { writeAttribute } from '../../../element/find/value';
import type { Selector } from '../../../trace/element';
import type { Scoping } from '../scoping';
import type { Subject } from '../subject';
import { countedTwice, type Kind } from './count';

/** UTF-16 units beyond which an attribute identifies nothing that a person would name. */
const LIMIT = 200;

/** `[name="value"]`, by the value the allow-list keeps, flagged when that is not the page's own. */
export function attributeSelector(kind: Kind, name: string, subject: Subject, scoping: Scoping): Selector[] {
  const own = attributeOf(subject.element, name);
  const kept = subject.context.attribute(subject.element, name);
  if (!own || !kept || own.length > LIMIT) return [];
  const find = (how: Search): Element[] => byAttribute(name, kept, how);
  const wanted = { kind, value: writeAttribute(name, kept), find };
  return countedTwice(kept === own ? wanted : { ...wanted, redacted: true }, subject, scoping);
}
