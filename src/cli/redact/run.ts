import { NumbersInMemory } from '../../privacy/numbering';
import { say } from '../output';
import { redactJsonLines } from './json-lines';
import { redactPlain } from './plain';

export interface RedactOptions {
  json?: boolean;
}

/** Redacts standard input to standard output. @throws UnusableInput at a line that is not as `--json` needs it */
export async function redact({ json }: RedactOptions): Promise<void> {
  const { stdin } = process;
  if (stdin.isTTY) say('Reading what you type, up to Ctrl-D.');
  stdin.setEncoding('utf8');
  const numbering = new NumbersInMemory();
  const pieces = json ? redactJsonLines(stdin, numbering) : redactPlain(stdin, numbering);
  for await (const piece of pieces) await write(piece);
}

/** As it is: what is no secret is not changed, control characters neither. */
function write(text: string): Promise<void> {
  return new Promise((done, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : done()));
  });
}
