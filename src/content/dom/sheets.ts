import { isConnected } from '../../privacy/dom-access';
import { AdoptedSheets } from './adopted-sheets';
import type { CrossOriginSheets } from './cross-origin-sheets';
import type { NodeIds } from './node-ids';
import { SOURCE } from './rrweb-node';
import { ruleChanges } from './rule-diff';
import { digest, inPieces, lookOf, ruleCount, ruleTexts, styledNames } from './sheet-rules';
import type { Told } from './told';
import type { Writer } from './writer';

/** `<style>`, of SVG too, and `<link>`. */
export type SheetOwner = Element & LinkStyle;

/** What the recording holds of the sheet of an element. */
interface ToldSheet {
  /** A digest of each rule. */
  rules: number[];
  look: string;
}

/** An element that brings a sheet. */
interface Owner {
  element: WeakRef<SheetOwner>;
  /** Undefined for a sheet that was not read. */
  told: ToldSheet | undefined;
  /** Addresses of sheets that it brings and that could not be read; whether they were told to be unavailable. */
  lacks: Map<string, boolean>;
}

interface SheetsParts {
  ids: NodeIds;
  told: Told;
  writer: Writer;
  crossOrigin: Pick<CrossOriginSheets, 'rulesOf' | 'stateOf'>;
  /** The element must be told anew: what was a link to a sheet is a sheet now. */
  retell(owner: Element): void;
  /** Elements with this data attribute must be told with it: a rule selects on it. */
  restyle(name: string): void;
}

/**
 * Tells what scripts do to style sheets, which changes no node: rules that were inserted, deleted or changed, sheets that
 * were replaced, switched off or adopted. No event tells of it, so sheets are looked at in turn.
 */
export class Sheets {
  readonly #parts: SheetsParts;
  #owners = new Map<number, Owner>();
  readonly #adopted: AdoptedSheets;
  /** Data attributes that the sheets which were read select on. */
  #styled = new Set<string>();
  #turn = 0;

  constructor(parts: SheetsParts) {
    this.#parts = parts;
    this.#adopted = new AdoptedSheets({ ...parts, learn: (rules) => this.#learn(rules) });
  }

  /** A full snapshot begins: a replayer forgets all sheets. */
  begin(): void {
    this.#owners = new Map();
    this.#adopted.begin();
    this.#styled = new Set();
  }

  get styled(): ReadonlySet<string> {
    return this.#styled;
  }

  /** An element that brings a sheet is being told. Returns the sheet's text in pieces; undefined for a sheet unread. */
  tell(owner: SheetOwner): string[] | undefined {
    const lacks = new Map<string, boolean>();
    const texts = this.#read(owner.sheet, lacks);
    this.#learn(texts ?? []);
    const told = texts && { rules: texts.map(digest), look: lookOf(owner.sheet) };
    this.#owners.set(this.#parts.ids.of(owner), { element: new WeakRef(owner), told, lacks });
    return texts && inPieces(texts).map((piece) => piece.join('\n'));
  }

  /**
   * Looks at the sheets: at the number of rules of all, and at every rule of as many as there is time for, in turn.
   * @param end when to stop reading rules. `performance.now()`
   */
  look(roots: Iterable<Document | ShadowRoot>, end: number): void {
    this.#adopted.look(roots, end);
    const owners = Array.from(this.#owners.keys());
    const first = this.#turn % Math.max(1, owners.length);
    for (const [index, id] of [...owners.slice(first), ...owners.slice(0, first)].entries()) {
      if (this.#lookAtOwner(id, performance.now() < end)) this.#turn = first + index + 1;
    }
  }

  /** Returns whether the rules were read. */
  #lookAtOwner(id: number, isTime: boolean): boolean {
    const known = this.#owners.get(id);
    const owner = known?.element.deref();
    if (!known || !owner || !isConnected(owner) || !this.#parts.told.has(id)) {
      this.#owners.delete(id);
      return false;
    }
    const { sheet } = owner;
    if (this.#hasCome(id, known) || (!known.told && this.#canRead(sheet, known))) {
      this.#parts.retell(owner);
      return false;
    }
    const look = lookOf(sheet);
    // Scripts cannot change what they cannot read.
    const mayDiffer = isTime && sheet !== null && ruleCount(sheet) !== undefined;
    if (!known.told || (known.told.look === look && !mayDiffer)) return false;
    const rules = this.#read(sheet, known.lacks) ?? [];
    known.told = { rules: this.#tellChanges(id, known.told.rules, rules), look };
    return true;
  }

  #read(sheet: CSSStyleSheet | null, lacks: Map<string, boolean>): string[] | undefined {
    return ruleTexts(sheet, (unread) => {
      const rules = this.#parts.crossOrigin.rulesOf(unread);
      const { href } = unread;
      if (!rules && href !== null && !lacks.has(href)) lacks.set(href, false);
      return rules;
    });
  }

  #canRead(sheet: CSSStyleSheet | null, { lacks }: Owner): boolean {
    return sheet !== null && (ruleCount(sheet) !== undefined || this.#read(sheet, lacks) !== undefined);
  }

  /** Whether a sheet can be read by now. Of one that never will, researchers see that the recording lacks it. */
  #hasCome(id: number, { lacks }: Owner): boolean {
    for (const [url, isTold] of lacks) {
      const state = this.#parts.crossOrigin.stateOf(url);
      if (state === 'available') return true;
      if (state !== 'unavailable' || isTold) continue;
      lacks.set(url, true);
      this.#parts.writer.custom('sheet', { id, state });
    }
    return false;
  }

  #tellChanges(id: number, told: readonly number[], texts: readonly string[]): number[] {
    const now = texts.map(digest);
    const { removes, adds } = ruleChanges(told, now);
    const added = adds.map((at) => texts[at] ?? '');
    this.#learn(added);
    const { writer } = this.#parts;
    if (removes.length > 0) {
      writer.state({ source: SOURCE.styleRule, id, removes: removes.map((index) => ({ index })) });
    }
    let index = adds[0] ?? 0;
    for (const piece of inPieces(added)) {
      const rules = piece.map((rule) => ({ rule, index: index++ }));
      writer.state({ source: SOURCE.styleRule, id, adds: rules });
    }
    return now;
  }

  #learn(rules: readonly string[]): void {
    for (const name of styledNames(rules)) {
      if (this.#styled.has(name)) continue;
      this.#styled.add(name);
      this.#parts.restyle(name);
    }
  }
}
