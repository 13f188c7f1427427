import { UnusableInput } from './errors';

const problems = new Map([
  ['ENOENT', 'it does not exist'],
  ['ENOTDIR', 'a part of its path is a file, not a folder'],
  ['EISDIR', 'it is a folder, not a file'],
  ['EEXIST', 'it is there already, and is something else'],
  ['EACCES', 'you have no permission'],
  ['EPERM', 'the system does not permit it'],
  ['EROFS', 'its disk is read-only'],
  ['ENOSPC', 'its disk is full'],
  ['ELOOP', 'its links lead in a circle'],
  ['ENAMETOOLONG', 'its name is too long'],
]);

/** What is wrong with a path, as the end of a sentence; undefined when the error is about something else. */
export function pathProblem(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? problems.get(String(error.code)) : undefined;
}

/**
 * The error to throw for a path that the caller was given.
 * @param what names the path and what was wanted of it: "The policy file x.json cannot be read"
 * @param next what to do about it, a sentence
 * @returns the error itself when it is not the path's fault
 */
export function unusablePath(what: string, error: unknown, next: string): unknown {
  const problem = pathProblem(error);
  return problem === undefined ? error : new UnusableInput(`${what}: ${problem}. ${next}`, { cause: error });
}
