import type { Selector } from '../trace/element';
import { PLACEHOLDER } from './marked';
import { saysWords } from './mask-attribute';

const NAMED_ROLE = /^(role=[\w-]+)\[name=.*\]$/s;
/** Without a text that it comes after. */
const PLACE = /^(?:role|tag)=\S+ \[\d+\]$/;
const QUOTED = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/.source;
/** The test of an attribute's value, with the flag that it may end in. */
const ATTRIBUTE = new RegExp(`\\[([\\w-]+)[~|^$*]?=(${QUOTED}|[^[\\]"']*)(?: [is])?\\]`, 'g');

/**
 * A selector's value without the page's words: what a role is called may be anything, as it may be where redaction took
 * something out. Undefined for one of which nothing is left that tells elements apart.
 */
export function maskSelector({ kind, value }: Selector): string | undefined {
  switch (kind) {
    case 'role':
      return value.replace(NAMED_ROLE, `$1[name="${PLACEHOLDER.text}"]`);
    case 'relative':
      return PLACE.test(value) ? value : undefined;
    case 'css':
    case 'testid':
      return value.replace(ATTRIBUTE, maskTest);
    case 'xpath':
      return value;
    default:
      return undefined;
  }
}

function maskTest(test: string, name: string, value: string): string {
  return saysWords(name, value.replace(/^["']|["']$/g, '')) ? `[${name}="${PLACEHOLDER.text}"]` : test;
}
