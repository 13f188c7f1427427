import { detect } from '../../privacy/detector/detect';

/** Where a value stands in a line: a chain to its outermost object, so that no path is made for what nobody asks for. */
export interface Place {
  step: string | number;
  within: Place | undefined;
}

const PLAIN = /^[A-Za-z_]\w{0,63}$/;
const SAFE = /^[\w:.-]{1,64}$/;

/** The place as `jq` takes it: `.event.data.adds[0].node.textContent`. Names that may be a secret are `["*"]`. */
export function jqPath(place: Place | undefined): string {
  const steps: string[] = [];
  for (let at = place; at; at = at.within) steps.unshift(written(at.step));
  return steps.join('');
}

function written(step: string | number): string {
  if (typeof step === 'number') return `[${step}]`;
  if (detect(step).length > 0 || !SAFE.test(step)) return '["*"]';
  return PLAIN.test(step) ? `.${step}` : `["${step}"]`;
}
