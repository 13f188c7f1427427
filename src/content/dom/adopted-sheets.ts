import type { NodeIds } from './node-ids';
import { SOURCE } from './rrweb-node';
import { digest, inPieces, lookOf, ruleTexts } from './sheet-rules';
import type { Told } from './told';
import type { Writer } from './writer';

/** What the recording holds of an adopted sheet: one sheet of the recording for each piece of it. */
interface AdoptedSheet {
  pieces: { styleId: number; digest: number }[];
  look: string;
}

interface AdoptedParts {
  ids: NodeIds;
  told: Told;
  writer: Writer;
  /** Rules are about to be told. */
  learn(rules: readonly string[]): void;
}

/** Tells which sheets documents and shadow roots have adopted, and what their rules are. */
export class AdoptedSheets {
  readonly #parts: AdoptedParts;
  #adopted = new WeakMap<CSSStyleSheet, AdoptedSheet>();
  /** Style ids of what each root has adopted, joined. */
  #adoptions = new WeakMap<Document | ShadowRoot, string>();
  #nextStyle = 1;
  /** Those whose turn was: many shadow roots share one sheet, and one that takes long leaves time for the others. */
  #read = new WeakSet<CSSStyleSheet>();

  constructor(parts: AdoptedParts) {
    this.#parts = parts;
  }

  /** A full snapshot begins: a replayer forgets all sheets. */
  begin(): void {
    this.#adopted = new WeakMap();
    this.#adoptions = new WeakMap();
  }

  /** @param end when to stop reading rules. `performance.now()` */
  look(roots: Iterable<Document | ShadowRoot>, end: number): void {
    for (const root of roots) this.#lookAt(root, end);
    if (performance.now() < end) this.#read = new WeakSet();
  }

  /**
   * A replayer that winds forward carries out changes of adopted sheets before it makes them. So a sheet that has changed
   * is told as another; of a long one, only the pieces that are new.
   */
  #lookAt(root: Document | ShadowRoot, end: number): void {
    const { ids, told } = this.#parts;
    if (!told.has(ids.known(root) ?? 0)) return;
    const host = ids.of(root instanceof ShadowRoot ? root.host : root);
    const fresh: { styleId: number; rules: { rule: string; index: number }[] }[] = [];
    const styleIds = Array.from(root.adoptedStyleSheets).flatMap((sheet) => {
      const told = this.#adopted.get(sheet);
      const look = lookOf(sheet);
      const isRead = this.#read.has(sheet) || performance.now() >= end;
      if (told?.look === look && isRead) return told.pieces.map(({ styleId }) => styleId);
      const pieces = inPieces(ruleTexts(sheet, () => undefined) ?? []).map((rules) => {
        const sum = digest(rules.join('\n'));
        const known = told?.pieces.find((piece) => piece.digest === sum);
        if (known) return known;
        this.#parts.learn(rules);
        const styleId = this.#nextStyle++;
        fresh.push({ styleId, rules: rules.map((rule, index) => ({ rule, index })) });
        return { styleId, digest: sum };
      });
      this.#adopted.set(sheet, { pieces, look });
      this.#read.add(sheet);
      return pieces.map(({ styleId }) => styleId);
    });
    const adoption = styleIds.join();
    if ((this.#adoptions.get(root) ?? '') === adoption) return;
    this.#adoptions.set(root, adoption);
    const groups = fresh.length > 0 ? fresh.map((style) => [style]) : [[]];
    for (const styles of groups) {
      this.#parts.writer.state({ source: SOURCE.adopted, id: host, styleIds, styles });
    }
  }
}
