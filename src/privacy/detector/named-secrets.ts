import type { Find, Finding, FindingType } from './finding';
import { matchesOf } from './matches';
import { isSecretName, SECRET_WORD } from './secret-names';
import { isPasswordLike, isTokenLike } from './secret-value';

/** UTF-16 units of a name and of a value that are looked at. */
const LONGEST_NAME = 40;
const LONGEST_VALUE = 4_096;

const NAME_AFTER = /[\p{L}\p{N}_-]{0,40}/uy;

/** What stands between a name and its value: code, data, headers, markup, sentences. */
const ASSIGNMENT =
  /(?:\\?["'`](?:\](?=\s?=))?)?\s{0,4}(?:[:=]{1,3}>?|\|\|=|\?\?=|=>|[→⇒])\s{0,4}(?:(?:Bearer|Basic|Token|Digest|ApiKey)\s{1,4})?/iy;
const MARKUP = /["']\s{1,4}(?:value|content)\s?=\s?(?=["'])|>/iy;
const SENTENCE =
  / {1,2}(?:is|was|ist|war|lautet|est|es|é|è|ist:|jest|är|er|on|value|for (?:\S{1,20} ){1,4}is)\s{0,2}:? {1,2}/iy;
const SCHEME = /\s{1,4}(?=[\w+/.~-]{16,})/y;

interface Value {
  start: number;
  text: string;
}

/** Values behind names that say they are secret. A value that is a name or a word itself is none. */
export const findNamedSecrets: Find = (text) => {
  const found: Finding[] = [];
  let done = 0;
  for (const match of matchesOf(SECRET_WORD, text)) {
    if (match.index < done) continue;
    const [word, password] = match;
    const value = valueNamedBy(text, match.index, word);
    if (!value) continue;
    // Whatever else is in it was judged with it.
    if (!/\s/.test(value.text)) done = value.start + value.text.length;
    const isSecret = password === undefined ? isTokenLike(value.text) : isPasswordLike(value.text);
    if (!isSecret) continue;
    done = value.start + value.text.length;
    const type =
      password === undefined
        ? typeOf(text.slice(Math.max(0, match.index - LONGEST_NAME), value.start), value)
        : 'PASSWORD';
    found.push({ start: value.start, end: done, type });
  }
  return found;
};

/** Secret access keys of AWS have no prefix: 40 characters of base64 behind their name. */
function typeOf(name: string, { text }: Value): FindingType {
  return /aws|access.{0,3}key/i.test(name) && /^[A-Za-z0-9/+]{40}$/.test(text) ? 'AWS_KEY' : 'OTHER_TOKEN';
}

function valueNamedBy(text: string, at: number, word: string): Value | undefined {
  const end = at + word.length;
  const after = matchAt(NAME_AFTER, text, end) ?? '';
  if (!isSecretName(text.charAt(at - 1), word, after)) return undefined;
  const from = end + after.length;
  const link = linkAt(text, from) ?? (/^bearer$/i.test(word) ? matchAt(SCHEME, text, from) : undefined);
  return link === undefined ? undefined : readValue(text, from + link.length);
}

function linkAt(text: string, from: number): string | undefined {
  return matchAt(ASSIGNMENT, text, from) ?? matchAt(MARKUP, text, from) ?? matchAt(SENTENCE, text, from);
}

/** @param pattern sticky */
function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** Up to the closing quote, or as far as an unquoted value goes. */
function readValue(text: string, from: number): Value {
  const rest = text.slice(from, from + LONGEST_VALUE);
  const quoted = /^(\\?["'`])([^\n⟦⟧]*?)\1/.exec(rest);
  if (quoted) {
    const [, quote = '', value = ''] = quoted;
    return { start: from + quote.length, text: value };
  }
  const value = /^[^\s"'`<>;&,|{}⟦⟧]*/.exec(rest)?.[0] ?? '';
  return { start: from, text: value.replace(/[)\]}.:\\]+$/, '') };
}
