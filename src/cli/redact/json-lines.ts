import * as z from 'zod';
import type { Detect } from '../../privacy/detector/detect';
import type { Numbering } from '../../privacy/numbering';
import { redactText } from '../../privacy/text';
import { UnusableInput } from '../errors';
import { parseJson } from '../json-text';
import { linesOf } from '../lines-of';

const row = z.object({ id: z.union([z.string(), z.number()]), text: z.string() });

/**
 * Redacts the texts of JSON lines, a line at a time; empty lines are left out.
 * @throws UnusableInput naming the line and the rule, never what stands there
 */
export async function* redactJsonLines(
  input: AsyncIterable<string>,
  numbering: Numbering,
  find?: Detect,
): AsyncGenerator<string> {
  let number = 0;
  for await (const line of linesOf(input)) {
    number++;
    if (line.trim() === '') continue;
    const { id, text } = read(line, number);
    yield `${JSON.stringify({ id, ...redactText(text, numbering, find) })}\n`;
  }
}

function read(line: string, number: number): z.infer<typeof row> {
  const parsed = parseJson(line);
  if ('wrongAt' in parsed) throw unusable(number, `it is not JSON from column ${parsed.wrongAt.column}`);
  const read = row.safeParse(parsed.value);
  if (read.success) return read.data;
  const [wrong] = read.error.issues[0]?.path ?? [];
  throw unusable(
    number,
    wrong === undefined ? 'it is no JSON object' : `its "${String(wrong)}" is missing or of another kind`,
  );
}

function unusable(line: number, why: string): UnusableInput {
  return new UnusableInput(
    `Line ${line} of standard input cannot be redacted: ${why}. Each line must be a JSON object with "id", a text or ` +
      'number, and "text", a text. Correct the line, or leave out --json to redact plain text.',
  );
}
