import type { Find, Finding, FindingType } from './finding';
import { matchesOf } from './matches';
import { isSecretName, SECRET_WORD } from './secret-names';
import { isPasswordLike, isTokenLike } from './secret-value';

/** UTF-16 units of a value that are looked at. */
const LONGEST_VALUE = 4_096;

const NAME_AFTER = /[\p{L}\p{N}_-]{0,40}/uy;

/** What stands between a name and its value: code, data, headers, markup, sentences. */
const ASSIGNMENT =
  /(?:\\?["'`](?:\](?=\s?=))?)?\s{0,4}(?:[:=]{1,3}>?|\|\|=|\?\?=|=>|[→⇒])\s{0,4}(?:(?:Bearer|Basic|Token|Digest|ApiKey)\s{1,4})?/iy;
const MARKUP = /["']\s{1,4}(?:value|content)\s?=\s?(?=["'])|>/iy;
const SENTENCE =
  / {1,2}(?:is|was|ist|war|lautet|est|es|é|è|ist:|jest|är|er|value|for (?:\S{1,20} ){1,4}is)\s{0,2}:? {1,2}/iy;
const SCHEME = /\s{1,4}(?=[\w+/.~-]{16,})/y;

const UNQUOTED_PASSWORD = /^[^\s"'`<>;&,|{}⟦⟧]*/;
const UNQUOTED_TOKEN = /^[^\s"'`<>;&,|{}()[\]⟦⟧]*/;

interface Value {
  start: number;
  text: string;
  /** Whether the name says password, not token or key. */
  isPassword: boolean;
}

/** Values behind names that say they are secret. A value that is a name or a word itself is none. */
export const findNamedSecrets: Find = (text) => {
  const found: Finding[] = [];
  let done = 0;
  for (const name of matchesOf(SECRET_WORD, text)) {
    if (name.index < done) continue;
    const value = valueNamedBy(text, name);
    if (!value) continue;
    const end = value.start + value.text.length;
    const isSecret = value.isPassword ? isPasswordLike(value.text) : isTokenLike(value.text);
    // Whatever else is in one word was judged with it.
    if (isSecret || !/\s/.test(value.text)) done = end;
    if (isSecret)
      found.push({
        start: value.start,
        end,
        type: typeOf(value, text.slice(Math.max(0, name.index - 12), value.start)),
      });
  }
  return found;
};

/** Secret access keys of AWS have no prefix: 40 characters of base64 behind their name. */
function typeOf({ text, isPassword }: Value, named: string): FindingType {
  if (isPassword) return 'PASSWORD';
  return /aws|access.{0,3}key/i.test(named) && /^[A-Za-z0-9/+]{40}$/.test(text) ? 'AWS_KEY' : 'OTHER_TOKEN';
}

function valueNamedBy(text: string, { 0: word, 1: password, index }: RegExpExecArray): Value | undefined {
  const end = index + word.length;
  const after = matchAt(NAME_AFTER, text, end) ?? '';
  if (!isSecretName(text.charAt(index - 1), word, after)) return undefined;
  const from = end + after.length;
  const link = linkAt(text, from) ?? (/^bearer$/i.test(word) ? matchAt(SCHEME, text, from) : undefined);
  return link === undefined ? undefined : readValue(text, from + link.length, password !== undefined);
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
function readValue(text: string, from: number, isPassword: boolean): Value {
  const rest = text.slice(from, from + LONGEST_VALUE);
  const quoted = /^(\\?["'`])([^\n⟦⟧]*?)\1/.exec(rest);
  if (quoted) {
    const [, quote = '', value = ''] = quoted;
    return { start: from + quote.length, text: value, isPassword };
  }
  const value = (isPassword ? UNQUOTED_PASSWORD : UNQUOTED_TOKEN).exec(rest)?.[0] ?? '';
  return { start: from, text: value.replace(/[)\]}.:\\]+$/, ''), isPassword };
}
