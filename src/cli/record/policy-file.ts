import { readFile } from 'node:fs/promises';
import { parsePolicy } from '../../policy/parse';
import { messageOf, UsageError } from '../errors';
import { say } from '../output';

export type PolicySettings = Record<string, unknown>;

/**
 * Reads a policy file, a JSON object of policy keys, and says which of its values break a rule.
 * @throws UsageError naming the file and the place
 */
export async function readPolicyFile(file: string): Promise<PolicySettings> {
  const settings = parseObject(await readText(file), file);
  for (const { key, rule, effect } of parsePolicy(settings).problems)
    say(`${file}: ${key}: ${rule}; instead, ${effect}.`);
  return settings;
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new UsageError(`The policy file ${file} cannot be read: ${messageOf(error)}. Correct --policy.`);
  }
}

function parseObject(text: string, file: string): PolicySettings {
  const value = tryParse(text);
  // The text itself is not repeated, as the engine's own message would: a token may stand in it.
  if (value instanceof SyntaxError)
    throw new UsageError(`${file}${placeOfError(text)} is not JSON: correct it there.`);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  throw new UsageError(
    `${file}:1:1 is not a JSON object of policy keys, such as {"sites": ["https://example.com/*"]}.`,
  );
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return error instanceof SyntaxError ? error : new SyntaxError(messageOf(error));
  }
}

/** `:line:column` of the first character that cannot stand where it stands, found by halving. */
function placeOfError(text: string): string {
  let good = 0;
  let bad = text.length + 1;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (couldGoOn(text.slice(0, middle))) good = middle;
    else bad = middle;
  }
  const lines = text.slice(0, good).split('\n');
  return `:${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`;
}

/** Whether a text is the beginning of some JSON: the engine finds no other fault than that it ends. */
function couldGoOn(beginning: string): boolean {
  const value = tryParse(beginning);
  if (!(value instanceof SyntaxError)) return true;
  const position = /at position (\d+)/.exec(value.message)?.[1];
  return position === undefined ? /end of JSON/.test(value.message) : Number(position) === beginning.length;
}
