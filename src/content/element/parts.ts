import type { Selector } from '../../trace/element';
import { ancestorsOf } from './ancestors';
import { attributesOf } from './attributes';
import type { Draft } from './context';
import { labelOf } from './label';
import { descriptionOf, nameOf } from './name';
import { cssSelector } from './selectors/css';
import { labelSelector } from './selectors/label';
import { placeholderSelector } from './selectors/placeholder';
import { roleSelector } from './selectors/role';
import { testidSelector } from './selectors/testid';
import { textSelector } from './selectors/text';
import { titleSelector } from './selectors/title';
import { xpathSelector } from './selectors/xpath';
import type { Said, Subject } from './subject';
import { textOf } from './text';
import type { Rule } from './withheld';

const FIELD_ROLE = /^(checkbox|combobox|listbox|radio|searchbox|slider|spinbutton|switch|textbox)$/;

/** A description being made: the draft, and the texts with what was taken out of them. */
export interface Making {
  readonly draft: Draft;
  readonly subject: Subject;
  name: Said;
}

type Part = (making: Making) => void;

function note(draft: Draft, field: string, rules: Iterable<Rule | 'attribute'>): void {
  const all = new Set([...(draft.redacted?.[field] ?? []), ...rules]);
  if (all.size > 0) draft.redacted = { ...draft.redacted, [field]: [...all] };
}

const add = (draft: Draft, selector: Selector | undefined): void => {
  if (selector !== undefined) draft.selectors.push(selector);
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

function ancestors({ draft, subject }: Making): void {
  const found = ancestorsOf(subject);
  draft.ancestors = found.ancestors;
  note(
    draft,
    'ancestors',
    found.names.flatMap(({ rules }) => [...rules]),
  );
}

function label({ draft, subject }: Making): void {
  const isField = subject.context.fieldKind(subject.element) !== 'none' || FIELD_ROLE.test(subject.role);
  const found = isField ? labelOf(subject.element, subject) : undefined;
  if (found === undefined) return;
  draft.label = found.value;
  note(draft, 'label', found.rules);
  add(draft, labelSelector(found, subject));
}

function placeholder({ draft, subject }: Making): void {
  const kept = subject.context.attribute(subject.element, 'placeholder');
  if (kept === undefined) return;
  const marked = subject.ruleFor(subject.element) === 'marked';
  draft.placeholder = marked ? '' : kept;
  if (marked) note(draft, 'placeholder', ['marked']);
  add(draft, placeholderSelector(subject));
}

function text({ draft, subject }: Making): void {
  const found = textOf(subject.element, subject);
  draft.text = found.value;
  note(draft, 'text', found.rules);
  add(draft, textSelector(found, subject));
}

function description({ draft, subject, name }: Making): void {
  const found = descriptionOf(subject.element, name.value, subject);
  if (found === undefined) return;
  draft.description = found.value;
  note(draft, 'description', found.rules);
}

/** What matters most comes first: when the time is over, what is left is left out. */
export const PARTS: readonly Part[] = [
  attributes,
  ({ draft, subject }) => add(draft, testidSelector(subject)),
  ({ draft, subject }) => add(draft, cssSelector(subject)),
  name,
  ancestors,
  label,
  (making) => add(making.draft, roleSelector(making.name, making.subject)),
  text,
  placeholder,
  ({ draft, subject }) => add(draft, titleSelector(subject)),
  ({ draft, subject }) => add(draft, xpathSelector(subject)),
  description,
];
