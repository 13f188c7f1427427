import { ANYWHERE, escapedFormsOf, formsOf } from './echo-forms';
import { PLACEHOLDER, type PlaceholderKind } from './marked';
import { project, projected, type Span, sharedSpans, unproject } from './projection';

/** Values of one kind held at most; the oldest of the kind go first. They live in the page's memory only. */
const MOST_VALUES = 400;
/** Longer texts are remembered in pieces of this length, each looked for by itself. UTF-16 units. */
const PIECE = 512;
const PIECES = new RegExp(`.{1,${PIECE}}`, 'gsu');
const MOST_PIECES = 60;

/**
 * What a page said while a value was being typed may be looked at only later: the longest that a line waits in the page,
 * which is a press that is not judged yet and what led to it. Milliseconds.
 */
const LONGEST_WAIT = 10_000;

/** A text that is nothing but a placeholder. */
const ONE_PLACEHOLDER = /^⟦[^⟦⟧]*⟧$/;

interface Value {
  kind: PlaceholderKind;
  raw: string;
  /** Projections of the value and of its encoded forms. */
  forms: string[];
  /** Projections of forms that escape each character: looked for only where a text has such escapes. */
  escaped: string[];
  /** Its field is or was being typed in: until then prefixes count as well. `performance.now()`. */
  typedUntil: number;
}

/** Between texts that are looked at together: the projection drops it. */
const SEAM = '\n';

type Found = Span & { kind: PlaceholderKind };

/**
 * The values that a page's fields hold or held, kept in memory while the page lives, so that they can be masked
 * wherever the page repeats them: reformatted, percent-encoded, as base64, in part.
 */
export class Echoes {
  readonly #values = new Map<string, Value>();
  /** The value that is being typed right now. */
  #growing: string | undefined;

  get empty(): boolean {
    return this.#values.size === 0;
  }

  /** Remembers a value. `typing`: it is still growing, so each of its prefixes may show up, too. */
  add(raw: string, kind: PlaceholderKind, typing = false): void {
    const pieces = piecesOf(raw);
    for (const [index, piece] of pieces.entries()) {
      this.#addPiece(piece, kind, typing && index === pieces.length - 1);
    }
  }

  #addPiece(value: string, kind: PlaceholderKind, typing: boolean): void {
    if (typing) this.#grow(value);
    const known = this.#values.get(value);
    if (known) {
      known.typedUntil = typing ? Number.POSITIVE_INFINITY : endOfTyping(known);
      if (kind === 'secret') known.kind = kind;
      return;
    }
    this.#values.set(value, {
      kind,
      raw: value,
      forms: formsOf(value),
      escaped: escapedFormsOf(value),
      typedUntil: typing ? Number.POSITIVE_INFINITY : 0,
    });
    this.#makeRoom(kind);
  }

  /** The text with every echo replaced by a placeholder that shows no length. */
  mask(text: string): string {
    if (this.empty || text.length < 2 || ONE_PLACEHOLDER.test(text)) return text;
    const found = this.#find(text);
    return found.length === 0 ? text : replaceSpans(text, found);
  }

  /** Texts that stand one after the other, such as the text nodes of a page: an echo may be split over them. */
  maskAll(texts: readonly string[]): string[] {
    if (this.empty) return [...texts];
    const found = this.#find(texts.join(SEAM));
    let from = 0;
    return texts.map((text) => {
      const start = from;
      from += text.length + SEAM.length;
      const own = found.flatMap((span) => within(span, start, start + text.length));
      return own.length === 0 ? text : replaceSpans(text, own);
    });
  }

  #find(text: string): Found[] {
    const projection = project(text);
    const found: Found[] = [];
    for (const value of this.#values.values()) {
      for (const span of spansOf(value, text, projection)) found.push({ ...span, kind: value.kind });
    }
    return found;
  }

  /** A value that only grew replaces what it grew from: one entry a field, not one a key. */
  #grow(value: string): void {
    const before = this.#growing === undefined ? undefined : this.#values.get(this.#growing);
    this.#growing = value;
    if (!before || before.raw === value) return;
    if (value.startsWith(before.raw)) this.#values.delete(before.raw);
    else before.typedUntil = endOfTyping(before);
  }

  /** However much a page marks as private: what was typed is not forgotten for it. */
  #makeRoom(kind: PlaceholderKind): void {
    if (this.#values.size <= MOST_VALUES) return;
    const same = [...this.#values].filter(([, value]) => value.kind === kind);
    const [oldest] = same;
    if (oldest && same.length > MOST_VALUES) this.#values.delete(oldest[0]);
  }
}

/** The same moment, however often it is said that nobody types any more. */
function endOfTyping({ typedUntil }: Value): number {
  return Math.min(typedUntil, performance.now() + LONGEST_WAIT);
}

/** Pages show long texts line by line, so each line is an echo of its own. */
function piecesOf(raw: string): string[] {
  const lines = raw.split(/[\r\n]+/).flatMap((line) => line.match(PIECES) ?? []);
  return lines
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
    .slice(0, MOST_PIECES);
}

/** The part of a span that lies in a stretch, counted from the stretch's start. */
function within(span: Found, start: number, end: number): Found[] {
  const part = { ...span, start: Math.max(span.start, start) - start, end: Math.min(span.end, end) - start };
  return part.start < part.end ? [part] : [];
}

function spansOf(value: Value, text: string, projection: { text: string; offsets: number[] }): Span[] {
  if (value.forms.length === 0 || projected(value.raw).length < ANYWHERE) return wholeWords(value, text);
  const forms = /[%&\\]/.test(text) ? [...value.forms, ...value.escaped] : value.forms;
  return forms.flatMap((form) =>
    sharedSpans(projection.text, form, leastShared(value, form.length)).map((span) =>
      unproject(projection, span, text),
    ),
  );
}

/** How much of a value must show to be its echo: half of a secret, six tenths of other text; while typing, less. */
function leastShared({ kind, typedUntil }: Value, length: number): number {
  if (performance.now() < typedUntil) return Math.min(length, Math.max(ANYWHERE, Math.ceil(length * 0.3)));
  const share = kind === 'secret' ? 0.5 : 0.6;
  return Math.min(length, Math.max(kind === 'secret' ? ANYWHERE : 6, Math.ceil(length * share)));
}

/** Values of one to three letters or digits (a CVV) and values of signs alone. Single characters never. */
function wholeWords({ raw, kind }: Value, text: string): Span[] {
  if (raw.length < (kind === 'secret' ? 2 : 3)) return [];
  const spans: Span[] = [];
  for (let at = text.indexOf(raw); at >= 0; at = text.indexOf(raw, at + 1)) {
    const end = at + raw.length;
    if (!continuesWord(text, at - 1) && !continuesWord(text, end)) spans.push({ start: at, end });
  }
  return spans;
}

function continuesWord(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.charAt(at));
}

function replaceSpans(text: string, spans: Found[]): string {
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  let result = '';
  let done = 0;
  for (const { start, end, kind } of spans) {
    if (end <= done) continue;
    if (start >= done) result += text.slice(done, start) + PLACEHOLDER[kind];
    done = end;
  }
  return result + text.slice(done);
}
