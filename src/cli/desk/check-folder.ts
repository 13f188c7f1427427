import { access, constants, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { hasCode } from '../../research/files';
import { UnusableInput } from '../errors';
import { pathProblem } from '../path-problem';

/** @throws UnusableInput when no collector ever kept anything there, or when it cannot be used */
export async function checkHoldsRecordings(dataDir: string): Promise<void> {
  const problem = (await problemOf(dataDir)) ?? (await problemOf(join(dataDir, 'collector')));
  if (problem === undefined) return;
  if (!problem.isMissing) throw unusable(dataDir, problem);
  throw new UnusableInput(
    `${dataDir} is no collector's data folder. Name one with --data or CANDOR_DATA, or record something first.`,
  );
}

/** @throws UnusableInput when a data folder cannot be made or used there */
export async function checkCanHoldRecordings(dataDir: string): Promise<void> {
  let folder = dataDir;
  let problem = await problemOf(folder);
  // What is not there yet will be made in the nearest folder that is.
  while (problem?.isMissing && dirname(folder) !== folder) {
    folder = dirname(folder);
    problem = await problemOf(folder);
  }
  if (problem !== undefined) throw unusable(dataDir, problem);
}

interface FolderProblem {
  path: string;
  reason: string;
  isMissing: boolean;
}

function unusable(dataDir: string, { path, reason }: FolderProblem): UnusableInput {
  const where = path === dataDir ? '' : ` (${path})`;
  return new UnusableInput(
    `The data folder ${dataDir} cannot be used: ${reason}${where}. Name another with --data or CANDOR_DATA.`,
  );
}

/** What keeps a path from being a folder that can be read and written. */
async function problemOf(path: string): Promise<FolderProblem | undefined> {
  try {
    if (!(await stat(path)).isDirectory()) return { path, reason: 'it is not a folder', isMissing: false };
    await access(path, constants.R_OK | constants.W_OK | constants.X_OK);
    return undefined;
  } catch (error) {
    const reason = pathProblem(error);
    if (reason === undefined) throw error;
    return { path, reason, isMissing: hasCode(error, 'ENOENT') };
  }
}
