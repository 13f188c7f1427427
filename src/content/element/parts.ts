import { FIELD_ROLES } from '../../element/find/label';
import { labelOf } from '../../element/label';
import { descriptionOf, nameOf } from '../../element/name';
import type { Rule, Said } from '../../element/reader';
import { textOf } from '../../element/text';
import { wordSet } from '../../privacy/words';
import type { Selector } from '../../trace/element';
import { placesAround } from './ancestors';
import { attributesOf } from './attributes';
import type { Draft } from './context';
import { lookOf } from './look';
import { type Scoping, scopingOf } from './scoping';
import { cssSelectors, idSelector } from './selectors/css';
import { labelSelectors } from './selectors/label';
import { placeholderSelectors } from './selectors/placeholder';
import { relativeSelector } from './selectors/relative';
import { roleSelectors } from './selectors/role';
import { testidSelectors } from './selectors/testid';
import { textSelectors } from './selectors/text';
import { titleSelectors } from './selectors/title';
import { xpathSelector } from './selectors/xpath';
import type { Subject } from './subject';

const IS_FIELD = wordSet(FIELD_ROLES);

/** A description being made: the draft, and the texts with what was taken out of them. */
export interface Making {
  readonly draft: Draft;
  readonly subject: Subject;
  name: Said;
  /** Where selectors are counted: in the whole page, until the container is known. */
  scoping: Scoping;
}

type Part = (making: Making) => void;

function note(draft: Draft, field: string, rules: Iterable<Rule | 'attribute'>): void {
  const all = new Set([...(draft.redacted?.[field] ?? []), ...rules]);
  if (all.size > 0) draft.redacted = { ...draft.redacted, [field]: [...all] };
}

const add = (draft: Draft, ...selectors: (Selector | undefined)[]): void => {
  draft.selectors.push(...selectors.filter((selector) => selector !== undefined));
};

function name(making: Making): void {
  const { draft, subject } = making;
  making.name = nameOf(subject.element, subject.role, subject);
  draft.name = making.name.value;
  note(draft, 'name', making.name.rules);
}

function attributes({ draft, subject }: Making): void {
  const { values, changed } = attributesOf(subject);
  draft.attributes = values;
  if (changed) note(draft, 'attributes', ['attribute']);
  if (subject.ruleFor(subject.element) === 'marked') note(draft, 'attributes', ['marked']);
}

function surroundings(making: Making): void {
  const { draft, subject } = making;
  const places = placesAround(subject);
  draft.ancestors = places.map(({ role, name, tag }) => ({ role, name, tag }));
  note(
    draft,
    'ancestors',
    places.flatMap(({ said }) => [...said.rules]),
  );
  making.scoping = scopingOf(places, subject);
}

function label({ draft, subject, scoping }: Making): void {
  const isField = subject.context.fieldKind(subject.element) !== 'none' || IS_FIELD.has(subject.role);
  const found = isField ? labelOf(subject.element, subject) : undefined;
  if (found === undefined) return;
  draft.label = found.value;
  note(draft, 'label', found.rules);
  add(draft, ...labelSelectors(found, subject, scoping));
}

function placeholder({ draft, subject, scoping }: Making): void {
  const kept = subject.context.attribute(subject.element, 'placeholder');
  if (kept === undefined) return;
  const marked = subject.ruleFor(subject.element) === 'marked';
  draft.placeholder = marked ? '' : kept;
  if (marked) note(draft, 'placeholder', ['marked']);
  add(draft, ...placeholderSelectors(subject, scoping));
}

function text({ draft, subject, scoping }: Making): void {
  const found = textOf(subject.element, subject);
  draft.text = found.value;
  note(draft, 'text', found.rules);
  add(draft, ...textSelectors(found, subject, scoping));
}

function description({ draft, subject, name }: Making): void {
  const found = descriptionOf(subject.element, name.value, subject);
  if (found === undefined) return;
  draft.description = found.value;
  note(draft, 'description', found.rules);
}

/** Colours tell apart what has nothing else to tell it by. */
function look({ draft, subject }: Making): void {
  if (draft.name !== '' || draft.text !== '' || draft.redacted?.['text'] !== undefined) return;
  const found = lookOf(subject.element);
  if (found !== undefined) draft.look = found;
}

function css({ draft, subject, scoping }: Making): void {
  const hasId = draft.selectors.some(({ kind }) => kind === 'css');
  if (!hasId) add(draft, ...cssSelectors(subject, scoping));
}

/**
 * What matters most comes first: when the time is over, what is left is left out. Before all that searches the page
 * there is a selector that needs no search: without any, nobody could find the element again.
 */
export const PARTS: readonly Part[] = [
  attributes,
  ({ draft, subject }) => add(draft, xpathSelector(subject)),
  ({ draft, subject }) => add(draft, ...testidSelectors(subject)),
  ({ draft, subject }) => add(draft, idSelector(subject)),
  name,
  surroundings,
  label,
  ({ draft, subject, name, scoping }) => add(draft, ...roleSelectors(name, subject, scoping)),
  css,
  text,
  look,
  placeholder,
  ({ draft, subject, scoping }) => add(draft, ...titleSelectors(subject, scoping)),
  ({ draft, subject, scoping }) => add(draft, relativeSelector(subject, scoping)),
  description,
];

/** Kinds of selectors from the most telling to the last resort. */
const KINDS: readonly Selector['kind'][] = [
  'testid',
  'label',
  'role',
  'css',
  'text',
  'placeholder',
  'title',
  'relative',
  'xpath',
];

/** Selectors are read in this order, whatever the order they were made in. */
export function bestFirst(selectors: readonly Selector[]): Selector[] {
  return selectors.toSorted((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
}
