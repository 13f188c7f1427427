import type * as z from 'zod';
import { TraceFormatError } from './errors';

/**
 * Parses one JSON line against a schema.
 * @param where what to call the place in an error, such as `batch 3, line 12`
 * @throws TraceFormatError naming the place and the first rule that was broken
 */
export function parseLine<S extends z.ZodType>(schema: S, text: string, where: string): z.infer<S> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new TraceFormatError(`${where} is not JSON. The file may be truncated: fetch it again.`);
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new TraceFormatError(`${where} does not follow the format: ${firstIssue(parsed.error)}.`);
}

/** What the names of the format look like. Other keys come from the input: a page chose them, and they may be secrets. */
const OWN_NAME = /^[a-z][A-Za-z]{0,23}$/;

/** The first broken rule in words, with its path: `at page: expected number`. Never quotes a value or a foreign key. */
export function firstIssue(error: z.ZodError): string {
  const issue = error.issues[0];
  if (!issue) return 'unknown rule';
  // Zod's own words would quote the keys.
  const rule = issue.code === 'unrecognized_keys' ? 'unknown key' : issue.message;
  const path = issue.path.map((step) => (isOwn(step) ? String(step) : '*')).join('.');
  return path ? `at ${path}: ${rule}` : rule;
}

function isOwn(step: PropertyKey): boolean {
  return typeof step === 'number' || (typeof step === 'string' && OWN_NAME.test(step));
}
