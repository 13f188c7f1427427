import type { SheetReply } from '../../messages/sheet';
import { whenIdle } from '../idle';
import { rulesFrom } from './sheet-rules';

/** A page with more such sheets has made them up. */
const MOST = 100;

/** Of a sheet by its address: asked for, not to be had, or its rules. */
type Known = 'asked' | 'unavailable' | string[];

interface CrossOriginParts {
  /** Text from that place on; undefined when nothing may be recorded now. */
  ask(url: string, from: number): Promise<SheetReply | undefined>;
  /** Of an address more is known than before. */
  onAnswer(): void;
  count(rule: string): void;
}

/**
 * Style sheets of other sites, whose rules no page may read: the worker is asked for their text, once for each address and
 * one after the other. The page itself asks for nothing.
 */
export class CrossOriginSheets {
  readonly #parts: CrossOriginParts;
  readonly #known = new Map<string, Known>();
  #last: Promise<void> = Promise.resolve();

  constructor(parts: CrossOriginParts) {
    this.#parts = parts;
  }

  /** Rules of a sheet that the page may not read; asks for them the first time. */
  rulesOf({ href }: CSSStyleSheet): string[] | undefined {
    if (href === null) return undefined;
    const known = this.#known.get(href);
    if (known === undefined) this.#ask(href);
    return typeof known === 'object' ? known : undefined;
  }

  /** What has become of the question for that address; undefined while it is open. */
  stateOf(url: string): SheetReply['state'] | undefined {
    const known = this.#known.get(url);
    if (typeof known === 'object') return 'available';
    return known === 'unavailable' ? known : undefined;
  }

  #ask(url: string): void {
    this.#known.set(url, 'asked');
    if (this.#known.size > MOST || !/^https?:/i.test(url)) this.#learn(url, 'unavailable');
    else this.#last = this.#last.then(() => this.#load(url));
  }

  async #load(url: string): Promise<void> {
    const sheet = await this.#read(url).catch(() => 'unavailable' as const);
    if (sheet === undefined) this.#known.delete(url);
    else if (sheet === 'unavailable') this.#learn(url, sheet);
    else whenIdle(() => this.#learn(url, rulesFrom(sheet.text, sheet.base)));
  }

  async #read(url: string): Promise<{ text: string; base: string } | 'unavailable' | undefined> {
    let text = '';
    for (;;) {
      const reply = await this.#parts.ask(url, text.length);
      if (reply?.state !== 'available') return reply?.state;
      text += reply.text;
      if (text.length === reply.length) return { text, base: reply.base };
      // Another sheet by now: the pieces do not fit together.
      if (text.length > reply.length || reply.text === '') return 'unavailable';
    }
  }

  #learn(url: string, known: 'unavailable' | string[]): void {
    this.#known.set(url, known);
    if (known === 'unavailable') this.#parts.count('sheet');
    this.#parts.onAnswer();
  }
}
