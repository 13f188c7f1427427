import { detect } from '../detect';

/** What is found in a text, as `TYPE value`. */
export function found(text: string): string[] {
  return detect(text).map(({ start, end, type }) => `${type} ${text.slice(start, end)}`);
}
