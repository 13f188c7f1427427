import type { DraftLine } from '../../messages/page';
import type { Echoes } from '../../privacy/echoes';
import { wordSet } from '../../privacy/words';
import type { PageMemory } from '../memory';
import { isOwnTag, OWN_TAG } from './own-tag';

/** Members that hold the format's own words. Everything else that is text came from the page, tags in part. */
const FORMAT_WORDS = wordSet(
  'type role kind class action phase state source pointer cause derived mode inputType modifiers redacted compatMode document code',
);
const TAGS = new Set(['tag', 'tagName']);
/** The root's name in a document type: `html`, unless the page says otherwise. A replay takes no placeholder for it. */
const ROOT_NAME = 'html';

/**
 * Lines with every echo of a hidden value masked in every text of theirs. Runs as late as can be, when a chunk is
 * closed: by then more is known of what must not be repeated. The events of one field are judged whole (`unit`), so typing
 * the same again elsewhere hides nothing in them; nor does typing hide anything of the time before it began.
 * @returns the lines, and how many of their texts were changed
 */
export function maskLines(
  lines: readonly DraftLine[],
  memory: PageMemory,
): { lines: DraftLine[]; changed: number } {
  const masks = memory.masks();
  if (masks.length === 0) return { lines: [...lines], changed: 0 };
  const [masker, ofJudged] = [new LineMasker(masks), new LineMasker(memory.masks(true))];
  const masked = lines.map((line) => {
    const mayRepeatTyping = line.unit === undefined && memory.isHolding(line.t);
    return (mayRepeatTyping ? masker : ofJudged).line(line);
  });
  return { lines: masked, changed: masker.changed + ofJudged.changed };
}

class LineMasker {
  readonly #masks: readonly Echoes[];
  changed = 0;
  /** Page content is the same few tags and classes over and over. */
  readonly #tags = new Map<string, string>();
  readonly #known = new Map<string, string>();
  /** What is still to be put into the text nodes of the line being copied, in document order. */
  #nodeTexts: Iterator<string> | undefined;

  constructor(masks: readonly Echoes[]) {
    this.#masks = masks;
  }

  /** Most lines hold no echo at all: that is found out without a copy. */
  line(line: DraftLine): DraftLine {
    const texts: string[] = [];
    let isTouched = false;
    eachText(line, (text, isNodeText) => {
      if (isNodeText) texts.push(text);
      else isTouched ||= this.#masked(text) !== text;
    });
    const masked = this.#masks.reduce<readonly string[]>((texts, echoes) => echoes.maskAll(texts), texts);
    const touched = masked.filter((text, index) => text !== texts[index]).length;
    return isTouched || touched > 0 ? this.#copy(line, masked, touched) : line;
  }

  /**
   * Echoes may be split over the text nodes of page content: `4539` `5787` in an element each.
   * @param texts its node texts, masked together, of which so many are `touched`
   */
  #copy(line: DraftLine, texts: readonly string[], touched: number): DraftLine {
    const before = this.changed;
    const isContent = line.type === 'dom';
    if (isContent) this.changed += touched;
    this.#nodeTexts = isContent ? texts.values() : undefined;
    const masked = this.#object(line);
    if (this.changed === before) return line;
    return { ...masked, redacted: { ...masked.redacted, ...echoed(line, masked) } };
  }

  /** Below `attributes` every text came from the page, whatever its name. */
  #object<T extends object>(object: T, inAttributes = false): T {
    const nodeText = this.#nodeTexts && textMember(object);
    const entries = Object.entries(object).map(([key, value]) => {
      const isNodeText = key === nodeText && typeof value === 'string';
      const now = isNodeText ? this.#nodeTexts?.next().value : value;
      return [key, this.#member(key, now, inAttributes)];
    });
    const masked = Object.fromEntries(entries);
    return isDoctype(object) && masked.name !== object.name ? { ...masked, name: ROOT_NAME } : masked;
  }

  #member(key: string, value: unknown, inAttributes: boolean): unknown {
    if (typeof value === 'string') return inAttributes ? this.#text(value) : this.#word(key, value);
    if (Array.isArray(value))
      return key === 'path' ? value : value.map((item) => this.#member(key, item, inAttributes));
    return typeof value === 'object' && value !== null && key !== 'redacted'
      ? this.#selectorAware(value, key === 'attributes')
      : value;
  }

  /** A selector whose text was masked says so, so that its placeholder is read as a wildcard. */
  #selectorAware(value: object, inAttributes: boolean): object {
    const before = this.changed;
    const masked = this.#object(value, inAttributes);
    return 'matches' in value && this.changed > before ? { ...masked, redacted: true } : masked;
  }

  #word(key: string, value: string): string {
    if (TAGS.has(key)) return this.#tag(value);
    return FORMAT_WORDS.has(key) ? value : this.#text(value);
  }

  #tag(tag: string): string {
    const told = this.#tags.get(tag) ?? (this.#masked(tag) !== tag && isOwnTag(tag) ? OWN_TAG : tag);
    this.#tags.set(tag, told);
    if (told !== tag) this.changed++;
    return told;
  }

  #text(text: string): string {
    const masked = this.#masked(text);
    if (masked !== text) this.changed++;
    return masked;
  }

  #masked(text: string): string {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const masked = this.#masks.reduce((text, echoes) => echoes.mask(text), text);
    this.#known.set(text, masked);
    return masked;
  }
}

function isDoctype(object: object): object is { name: string; publicId: string } {
  return 'publicId' in object && 'systemId' in object && 'name' in object;
}

/** Visits every text below a value, in document order; `isNodeText` for those of text nodes. */
function eachText(value: object, visit: (text: string, isNodeText: boolean) => void): void {
  const nodeText = textMember(value);
  for (const [key, member] of Object.entries(value)) {
    if (typeof member === 'string') visit(member, key === nodeText);
    else if (typeof member === 'object' && member !== null) eachText(member, visit);
  }
}

/** Where rrweb has the text of a node: as it was read, or as it has changed. */
function textMember(value: object): 'textContent' | 'value' {
  const isChangedText = 'id' in value && 'value' in value && Object.keys(value).length === 2;
  return isChangedText ? 'value' : 'textContent';
}

/** Which top-level members of a line an echo was masked in. */
function echoed(line: DraftLine, masked: DraftLine): Record<string, ['echo']> {
  const fields = Object.entries(masked).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(Reflect.get(line, key)),
  );
  return Object.fromEntries(fields.map(([key]) => [key, ['echo']]));
}
