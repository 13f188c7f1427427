import { Echoes } from '../privacy/echoes';
import { SecretFields } from '../privacy/secret-fields';
import { Marks } from './marks';
import { nearMemories } from './near-memories';

/**
 * What must be remembered as long as the document lives, across pauses: which fields are secret, which nodes are
 * private, and which values must not be repeated. In the page's memory only.
 */
export class PageMemory {
  readonly fields = new SecretFields();
  readonly marks = new Marks(this.fields);
  /** Values of secret and of otherwise hidden fields. */
  readonly echoes = new Echoes();
  /** Values of fields that are still being typed in and may be kept once they are judged whole. */
  held = new Echoes();
  /** Since when they are typed: what was told of a time before can repeat nothing of them. Wall clock, milliseconds. */
  heldSince = Number.POSITIVE_INFINITY;

  /** A text with every echo of a hidden value taken out. */
  mask(text: string): string {
    return this.masks().reduce((masked, echoes) => echoes.mask(masked), text);
  }

  /**
   * All that has something to hide here, in this document and those near it.
   * @param isJudgedWhole for lines that are: what is still being typed may be repeated in them
   */
  masks(isJudgedWhole = false): Echoes[] {
    return nearMemories(this)
      .flatMap(({ echoes, held }) => (isJudgedWhole ? [echoes] : [echoes, held]))
      .filter((echoes) => !echoes.empty);
  }

  /**
   * A field that is being typed in holds this.
   * @param since when that typing began. `performance.now()`
   */
  hold(value: string, since: number): void {
    this.held.add(value, 'text', true);
    this.heldSince = Math.min(this.heldSince, performance.timeOrigin + since);
  }

  /** What was held back has gone out to be judged: it needs no masking any more. */
  release(): void {
    this.held = new Echoes();
    this.heldSince = Number.POSITIVE_INFINITY;
  }

  /** Whether something is being typed here or near, and was at this moment. `performance.now()` */
  isHolding(at: number): boolean {
    return nearMemories(this).some(({ heldSince }) => performance.timeOrigin + at >= heldSince);
  }
}
