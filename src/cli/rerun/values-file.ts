import { readFile } from 'node:fs/promises';
import { type SuppliedValues, suppliedValues } from '../../research/rerun/values';
import { UnusableInput } from '../errors';
import { parseJson } from '../json-text';
import { unusablePath } from '../path-problem';

const NEXT =
  'It must be a JSON array of texts, in the order of the steps, or a JSON object of texts by the name of the field.';

/** @throws UnusableInput naming the file, the place and the rule; of what stands in it only the name of a field is repeated */
export async function readValues(file: string): Promise<SuppliedValues> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw unusablePath(`The values file ${file} cannot be read`, error, 'Correct --values.');
  });
  const unusable = (why: string) =>
    new UnusableInput(`The values file ${file} cannot be used: ${why}. ${NEXT}`);
  if (text.trim() === '') throw unusable('it is empty');
  const parsed = parseJson(text);
  if ('wrongAt' in parsed) {
    const { line, column } = parsed.wrongAt;
    throw unusable(`it is not JSON from line ${line}, column ${column}`);
  }
  const values = suppliedValues.safeParse(parsed.value);
  if (!values.success) throw unusable(mistakeIn(parsed.value));
  return values.data;
}

/** What keeps a JSON value from being texts in an array or object. */
function mistakeIn(value: unknown): string {
  if (typeof value !== 'object' || value === null) return 'it holds neither an array nor an object';
  const entries = Object.entries(value);
  const [key] = entries.find(([, entry]) => typeof entry !== 'string') ?? [];
  const which = Array.isArray(value) ? Number(key) + 1 : JSON.stringify(key);
  return `its entry ${which} is not a text`;
}
