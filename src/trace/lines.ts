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

/** The first broken rule in words, with its path: `at page: expected number`. Never quotes a value. */
export function firstIssue(error: z.ZodError): string {
  const issue = error.issues[0];
  if (!issue) return 'unknown rule';
  const path = issue.path.join('.');
  return path ? `at ${path}: ${issue.message}` : issue.message;
}
