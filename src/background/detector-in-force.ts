import { keepsNoText } from '../policy/admin-lists';
import type { Policy } from '../policy/catalogue';
import { detectorFor } from '../privacy/admin-words/detector-for';
import type { Detect } from '../privacy/detector/detect';
import { UnknownWordsError } from './errors';

/**
 * The text detector with the words of the policy in force. Where there is no policy any more, those of the last hold for
 * what was recorded under it.
 */
export class DetectorInForce {
  readonly #policy: () => Policy | null;
  #madeFor: Policy | undefined;
  #detect: Detect = refuse;

  constructor(policy: () => Policy | null) {
    this.#policy = policy;
  }

  /** It throws UnknownWordsError while it is not known what must not be kept. */
  get detect(): Detect {
    const policy = this.#policy();
    if (policy && policy !== this.#madeFor) {
      this.#madeFor = policy;
      this.#detect = make(policy);
    }
    return this.#detect;
  }
}

function make(policy: Policy): Detect {
  try {
    return keepsNoText(policy) ? refuse : detectorFor(policy);
  } catch {
    return refuse;
  }
}

function refuse(): never {
  throw new UnknownWordsError('it is not known which words must not be kept: the policy does not say.');
}
