import type { ElementDescription, PageDescription, TraceLine } from '../trace/event';
import { type Detect, detect } from './detector/detect';
import { revealsText } from './keys';
import type { Numbering } from './numbering';
import { redactAttribute, redactDomData } from './redact-dom';
import { redactSelectors } from './redact-selectors';
import { Tally } from './tally';

export interface RedactedLine {
  line: TraceLine;
  /** How often each rule changed something in it. */
  counts: Record<string, number>;
}

/**
 * Applies the worker's half of the privacy rules (URLs and the text detector) to one line. The page's half (fields,
 * echoes, keys, attributes, marks) was applied before the line left the page.
 * @param numbering of the values that are replaced, for all lines of a session
 * @param find the text detector; by forms alone unless another is given
 * @param masks whether what the page says to people is masked as well
 * @throws whatever a rule throws; the caller drops the line then
 */
export function redactLine(
  line: TraceLine,
  numbering: Numbering,
  find: Detect = detect,
  masks = false,
): RedactedLine {
  const tally = new Tally(numbering, find, masks);
  const changed = redactByType(line, tally);
  const redacted = { ...changed.redacted };
  for (const [field, rules] of Object.entries(tally.fields)) {
    redacted[field] = [...new Set([...(redacted[field] ?? []), ...rules])];
  }
  const marked = Object.keys(redacted).length > 0 ? { ...changed, redacted } : changed;
  return { line: marked, counts: tally.counts };
}

function redactByType(line: TraceLine, tally: Tally): TraceLine {
  switch (line.type) {
    case 'page':
      return redactPage(line, tally);
    case 'element':
      return redactElement(line, tally);
    case 'navigate':
      return { ...line, url: tally.url('url', line.url), ...textOf(line, 'title', tally) };
    case 'title':
      return { ...line, title: tally.words('title', line.title) };
    case 'dom':
      return { ...line, event: { ...line.event, data: redactDomData(line.event.data, tally) } };
    case 'input':
    case 'change':
      return { ...line, ...textOf(line, 'value', tally) };
    case 'select':
      return { ...line, options: line.options.map((option) => redactOption(option, tally)) };
    case 'selection':
    case 'compose':
    case 'task':
      return { ...line, ...textOf(line, 'text', tally) };
    case 'drag':
    case 'drop':
    case 'clipboard':
      // Pages name types of their own, and may put anything into such a name.
      return { ...line, types: line.types.map((type) => tally.text('types', type)) };
    case 'key':
      return redactKey(line, tally);
    default:
      return line;
  }
}

/** One optional text field of a line, redacted; nothing when the line does not have it. */
function textOf<K extends string>(
  line: { [key in K]?: string | undefined },
  key: K,
  tally: Tally,
): { [key in K]?: string } {
  const value = line[key];
  return value === undefined ? {} : ({ [key]: tally.words(key, value) } as { [key in K]?: string });
}

type KeyLine = Extract<TraceLine, { type: 'key' }>;

/** Where text is masked no key says what it typed. */
function redactKey(line: KeyLine, tally: Tally): KeyLine {
  const { key, code, ...rest } = line;
  if (key === undefined && code === undefined) return line;
  if (tally.masks && revealsText(line.class)) {
    tally.note('key', 'mask');
    return rest;
  }
  return key === undefined ? line : { ...line, key: tally.text('key', key) };
}

function redactPage(page: PageDescription, tally: Tally): PageDescription {
  const { url, title, language } = page;
  // Of a language a page may say anything, too.
  return {
    ...page,
    url: tally.url('url', url),
    title: tally.words('title', title),
    language: tally.text('language', language),
  };
}

function redactOption<O extends { value: string; label: string }>(option: O, tally: Tally): O {
  return {
    ...option,
    value: tally.words('options', option.value),
    label: tally.words('options', option.label),
  };
}

function redactElement(element: ElementDescription, tally: Tally): ElementDescription {
  return {
    ...element,
    name: tally.words('name', element.name),
    text: tally.words('text', element.text),
    ...textOf(element, 'description', tally),
    ...textOf(element, 'label', tally),
    ...textOf(element, 'placeholder', tally),
    attributes: Object.fromEntries(
      Object.entries(element.attributes).map(([name, value]) => [
        name,
        redactAttribute(name, value, tally, 'attributes'),
      ]),
    ),
    ancestors: element.ancestors.map((ancestor) => ({
      ...ancestor,
      name: tally.words('ancestors', ancestor.name),
    })),
    selectors: redactSelectors(element.selectors, tally),
  };
}
