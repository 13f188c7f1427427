import { ANYWHERE, escapedFormsOf, formsOf } from './echo-forms';
import { EchoIndex } from './echo-index';
import { PLACEHOLDER, type PlaceholderKind } from './marked';
import { type Projection, project, projected, type Span, unproject } from './projection';

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
  /** Its field is or was being typed in: until then prefixes count as well. `performance.now()`. */
  typedUntil: number;
  /** How much of it must show by which its forms are filed; undefined until they are. */
  filedBy: string | undefined;
  /** Fewer letters and digits than count anywhere: it is looked for as it is written, and of its encoded forms the whole. */
  isShort: boolean;
}

/** Forms that escape each character are looked for only where a text has such escapes. */
const ESCAPES = /[%&\\]/;

/** Signs before the first and after the last letter or digit of a value. */
const LEAD = /^[^\p{L}\p{N}]+/u;
const TAIL = /[^\p{L}\p{N}]+$/u;

/** Between texts that are looked at together: the projection drops it. */
const SEAM = '\n';

type Found = Span & { kind: PlaceholderKind };

/**
 * The values that a page's fields hold or held, kept in memory while the page lives, so that they can be masked
 * wherever the page repeats them: reformatted, percent-encoded, as base64, in part.
 */
export class Echoes {
  readonly #values = new Map<string, Value>();
  readonly #forms = new EchoIndex<Value>();
  readonly #escapedForms = new EchoIndex<Value>();
  readonly #words = new Set<Value>();
  /** Values that are to be filed before the next search: while somebody types, each is soon replaced. */
  readonly #unfiled = new Set<Value>();
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
      this.#unfiled.add(known);
      return;
    }
    const typedUntil = typing ? Number.POSITIVE_INFINITY : 0;
    const isShort = projected(value).length < ANYWHERE;
    const fresh = { kind, raw: value, typedUntil, filedBy: undefined, isShort };
    this.#values.set(value, fresh);
    this.#unfiled.add(fresh);
    this.#makeRoom(kind);
  }

  /** Files a value by what must show of it now. Less may count later only after it was added again. */
  #file(value: Value): void {
    const now = performance.now();
    const filedBy = `${value.kind} ${now < value.typedUntil}`;
    if (value.filedBy === filedBy) return;
    this.#unfile(value);
    value.filedBy = filedBy;
    if (value.isShort) this.#words.add(value);
    for (const form of formsOf(value.raw)) this.#forms.add(value, form, leastShared(value, form.length, now));
    for (const form of escapedFormsOf(value.raw)) {
      this.#escapedForms.add(value, form, leastShared(value, form.length, now));
    }
  }

  #unfile(value: Value): void {
    this.#unfiled.delete(value);
    this.#forms.delete(value);
    this.#escapedForms.delete(value);
    this.#words.delete(value);
  }

  #forget(raw: string): void {
    const value = this.#values.get(raw);
    if (value) this.#unfile(value);
    this.#values.delete(raw);
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
    let [from, first] = [0, 0];
    return texts.map((text) => {
      const [start, end] = [from, from + text.length];
      from = end + SEAM.length;
      const own: Found[] = [];
      for (let at = first; at < found.length; at++) {
        const span = found[at];
        if (!span || span.start >= end) break;
        if (span.end > start) own.push(within(span, start, end));
        // What ends here is no business of the texts that follow.
        if (span.end <= end) first = at + 1;
      }
      return own.length === 0 ? text : replaceSpans(text, own);
    });
  }

  /** In order, none over another. */
  #find(text: string): Found[] {
    for (const value of this.#unfiled) this.#file(value);
    this.#unfiled.clear();
    const found: Found[] = [];
    const folded = this.#words.size > 0 ? lowered(text) : text;
    for (const value of this.#words) {
      for (const span of asWritten(value, text, folded)) found.push({ ...span, kind: value.kind });
    }
    const projection = project(text);
    this.#search(this.#forms, text, projection, found);
    if (ESCAPES.test(text)) this.#search(this.#escapedForms, text, projection, found);
    return merged(found);
  }

  #search(forms: EchoIndex<Value>, text: string, projection: Projection, found: Found[]): void {
    const now = performance.now();
    forms.search(projection.text, (value, span, form) => {
      if (span.end - span.start < leastShared(value, form.length, now)) return;
      found.push({ ...withSigns(unproject(projection, span, text), value, text), kind: value.kind });
    });
  }

  /** A value that only grew replaces what it grew from: one entry a field, not one a key. */
  #grow(value: string): void {
    const before = this.#growing === undefined ? undefined : this.#values.get(this.#growing);
    this.#growing = value;
    if (!before || before.raw === value) return;
    if (value.startsWith(before.raw)) this.#forget(before.raw);
    else before.typedUntil = endOfTyping(before);
  }

  /** However much a page marks as private: what was typed is not forgotten for it. */
  #makeRoom(kind: PlaceholderKind): void {
    if (this.#values.size <= MOST_VALUES) return;
    const same = [...this.#values].filter(([, value]) => value.kind === kind);
    const [oldest] = same;
    if (oldest && same.length > MOST_VALUES) this.#forget(oldest[0]);
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
function within(span: Found, start: number, end: number): Found {
  return { ...span, start: Math.max(span.start, start) - start, end: Math.min(span.end, end) - start };
}

/** Spans that lie over one another are one, of the first one's kind. */
function merged(found: Found[]): Found[] {
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: Found[] = [];
  for (const span of found) {
    const last = apart.at(-1);
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end);
    else apart.push(span);
  }
  return apart;
}

/** How much of a value must show to be its echo: half of a secret, six tenths of other text; while typing, less. */
function leastShared({ kind, typedUntil, isShort }: Value, length: number, now: number): number {
  if (isShort) return length;
  if (now < typedUntil) return Math.min(length, Math.max(ANYWHERE, Math.ceil(length * 0.3)));
  const share = kind === 'secret' ? 0.5 : 0.6;
  return Math.min(length, Math.max(kind === 'secret' ? ANYWHERE : 6, Math.ceil(length * share)));
}

/** Values of a few letters or digits (a CVV) as whole words, those with signs anywhere. Single characters never. */
function asWritten({ raw, kind }: Value, text: string, folded: string): Span[] {
  if (raw.length < (kind === 'secret' ? 2 : 3)) return [];
  if (raw.length < ANYWHERE) {
    return occurrences(raw, text).filter(
      ({ start, end }) => !continuesWord(text, start - 1) && !continuesWord(text, end),
    );
  }
  const needle = raw.toLowerCase();
  const escaped = escapedAsString(needle);
  // In a selector that quotes a text of JSON it is twice.
  const forms = new Set([needle, escaped, escapedAsString(escaped)]);
  return [...forms].flatMap((form) => occurrences(form, folded));
}

/** Some letters have no capital of their own length: where there are such, places in one text are none in the other. */
function lowered(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}

/** As it stands between quotes, in JSON and in style sheets. */
function escapedAsString(value: string): string {
  return value.replace(/["\\]/g, '\\$&');
}

function occurrences(needle: string, text: string): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) {
    spans.push({ start: at, end: at + needle.length });
  }
  return spans;
}

/** A whole value's signs at its ends, too, which the projection drops. */
function withSigns(span: Span, { raw }: Value, text: string): Span {
  const [lead = '', tail = ''] = [LEAD, TAIL].map((signs) => signs.exec(raw)?.[0]);
  const isLed = lead !== '' && text.slice(0, span.start).endsWith(lead);
  const isTailed = tail !== '' && text.startsWith(tail, span.end);
  return {
    start: isLed ? span.start - lead.length : span.start,
    end: isTailed ? span.end + tail.length : span.end,
  };
}

function continuesWord(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.charAt(at));
}

function replaceSpans(text: string, spans: readonly Found[]): string {
  let result = '';
  let done = 0;
  for (const { start, end, kind } of spans) {
    result += text.slice(done, start) + PLACEHOLDER[kind];
    done = end;
  }
  return result + text.slice(done);
}
