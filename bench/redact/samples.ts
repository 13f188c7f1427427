import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import * as z from 'zod';

const sample = z.object({
  text: z.string(),
  spans: z.array(
    z.object({ start: z.int(), end: z.int(), type: z.string(), tier: z.enum(['core', 'hard']) }),
  ),
});

/** A text and what is to be found in it; offsets in UTF-16 units. A text without spans is to be left as it is. */
export type Sample = z.infer<typeof sample>;

/** Types that are keys, tokens or passwords. */
export const SECRET_TYPE = /KEY|TOKEN|JWT|PASSWORD/;
/** No redactor here claims to find them in free text. */
export const UNCLAIMED_TYPE = /PERSON|ADDRESS/;

/** @param file JSON lines of samples, gzipped or not */
export async function readSamples(file: string): Promise<Sample[]> {
  const bytes = await readFile(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => sample.parse(JSON.parse(line)));
}
