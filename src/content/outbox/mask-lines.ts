import type { DraftLine } from '../../messages/page';
import type { Echoes } from '../../privacy/echoes';
import { wordSet } from '../../privacy/words';
import type { PageMemory } from '../memory';
import { noted, type TextPlace, withTexts } from './line-texts';
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
  const texts = lines.map(textsOfNodes);
  const all = texts.flat();
  const [masker, ofJudged] = [new LineMasker(masks, all), new LineMasker(memory.masks(true), all)];
  let at = 0;
  const masked = lines.map((line, index) => {
    const mayRepeatTyping = line.unit === undefined && memory.isHolding(line.t);
    const now = (mayRepeatTyping ? masker : ofJudged).line(line, at);
    at += texts[index]?.length ?? 0;
    return now;
  });
  return { lines: masked, changed: masker.changed + ofJudged.changed };
}

/** Texts of nodes in a line, in document order. */
function textsOfNodes(line: DraftLine): string[] {
  const texts: string[] = [];
  withTexts(line, (text, place) => {
    if (isOfNode(place)) texts.push(text);
    return text;
  });
  return texts;
}

class LineMasker {
  readonly #masks: readonly Echoes[];
  readonly #texts: readonly string[];
  /** The same, masked; left undone as long as no line asks: of two maskers one is idle, as a rule. */
  #ofNodes: readonly string[] | undefined;
  changed = 0;
  /** Page content is the same few tags and classes over and over. */
  readonly #tags = new Map<string, string>();
  readonly #known = new Map<string, string>();

  /**
   * Echoes may be split over the text nodes of page content, `4539` `5787` in an element each, and these over the lines of
   * two slices: they are masked together.
   * @param texts of the nodes of all lines
   */
  constructor(masks: readonly Echoes[], texts: readonly string[]) {
    this.#masks = masks;
    this.#texts = texts;
  }

  /** @param at how many texts of nodes the lines before it have */
  line(line: DraftLine, at: number): DraftLine {
    this.#ofNodes ??= this.#masks.reduce((all, echoes) => echoes.maskAll(all), this.#texts);
    const ofNodes = this.#ofNodes;
    const now = withTexts(line, (text, place) => {
      const told = isOfNode(place) ? (ofNodes[at++] ?? text) : this.#told(text, place);
      if (told !== text) this.changed++;
      return told;
    });
    return noted(line, now, 'echo');
  }

  #told(text: string, { key, owner, inAttributes }: TextPlace): string {
    if (!inAttributes && TAGS.has(key)) return this.#tag(text);
    if (!inAttributes && FORMAT_WORDS.has(key)) return text;
    const masked = this.#masked(text);
    return masked !== text && key === 'name' && 'publicId' in owner ? ROOT_NAME : masked;
  }

  #tag(tag: string): string {
    const told = this.#tags.get(tag) ?? (this.#masked(tag) !== tag && isOwnTag(tag) ? OWN_TAG : tag);
    this.#tags.set(tag, told);
    return told;
  }

  #masked(text: string): string {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const masked = this.#masks.reduce((text, echoes) => echoes.mask(text), text);
    this.#known.set(text, masked);
    return masked;
  }
}

/** Whether it is the text of a node in rrweb's format: as it was read, or as it has changed. */
function isOfNode({ key, owner }: TextPlace): boolean {
  return key === 'textContent' || (key === 'value' && 'id' in owner && Object.keys(owner).length === 2);
}
