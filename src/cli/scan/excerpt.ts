import type { FindingType } from '../../privacy/detector/finding';
import { detectorRules } from '../../privacy/detector/rules';

const CLASSES = [8, 16, 32, 64];

/**
 * A hint of a value that a log may hold: its length, roughly, and the character that it begins with; of keys and passwords
 * not even that.
 */
export function excerptOf(type: FindingType, value: string): string {
  const first = detectorRules[type] === 'detector-secret' ? '' : [...value][0];
  return `${first}… (${lengthClass(value.length)} characters)`;
}

function lengthClass(length: number): string {
  const index = CLASSES.findIndex((longest) => length <= longest);
  if (index < 0) return `over ${CLASSES.at(-1)}`;
  return `${(CLASSES[index - 1] ?? 0) + 1}-${CLASSES[index]}`;
}
