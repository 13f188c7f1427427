import { keepsNoText } from '../../policy/admin-lists';
import { parsePolicy } from '../../policy/parse';
import { detectorFor } from '../../privacy/admin-words/detector-for';
import { type Detect, detect } from '../../privacy/detector/detect';
import { NumbersInMemory } from '../../privacy/numbering';
import { UnusableInput } from '../errors';
import { say } from '../output';
import { readPolicyFile } from '../record/policy-file';
import { nearest } from '../words';
import { redactJsonLines } from './json-lines';
import { redactPlain } from './plain';
import { utf8Of } from './utf8';

const WORD_KEYS = ['redactTerms', 'redactPatterns'];

export interface RedactOptions {
  json?: boolean;
  /** File of policy keys whose terms and patterns are redacted, too. */
  policy?: string;
}

/**
 * Redacts standard input to standard output.
 * @throws UnusableInput where it is not UTF-8 or a line is not as `--json` needs it, and where the policy does not say what to
 * redact
 */
export async function redact({ json, policy }: RedactOptions): Promise<void> {
  const find = policy === undefined ? detect : await detectorOf(policy);
  const { stdin } = process;
  if (stdin.isTTY) say('Reading what you type, up to Ctrl-D.');
  const text = utf8Of(stdin);
  const numbering = new NumbersInMemory();
  const pieces = json ? redactJsonLines(text, numbering, find) : redactPlain(text, numbering, find);
  for await (const piece of pieces) await write(piece);
}

async function detectorOf(file: string): Promise<Detect> {
  const { policy, problems } = parsePolicy(await readPolicyFile(file));
  const misspelt = problems.find(
    ({ code, key }) => code === 'unknown-setting' && nearest(key, WORD_KEYS) !== undefined,
  );
  if (misspelt) {
    throw new UnusableInput(
      `Nothing is written: what ${file} says under ${misspelt.key} would not be redacted. Correct the name of that setting.`,
    );
  }
  if (!keepsNoText(policy)) return detectorFor(policy);
  throw new UnusableInput(
    `Nothing is written: ${file} lets no text through. Correct its redactTerms and redactPatterns.`,
  );
}

/** As it is: what is no secret is not changed, control characters neither. */
function write(text: string): Promise<void> {
  return new Promise((done, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : done()));
  });
}
