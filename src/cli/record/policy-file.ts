import { readFile } from 'node:fs/promises';
import { inAdminWords } from '../../policy/admin-words';
import { policyKeys } from '../../policy/keys';
import { parsePolicy } from '../../policy/parse';
import type { PolicyProblem } from '../../policy/problem';
import { UnusableInput } from '../errors';
import { parseJson } from '../json-text';
import { say } from '../output';
import { unusablePath } from '../path-problem';
import { nearest } from '../words';

export type PolicySettings = Record<string, unknown>;

/**
 * Reads a policy file, a JSON object of policy keys, and says which of its values break a rule.
 * @throws UnusableInput naming the file and the place
 */
export async function readPolicyFile(file: string): Promise<PolicySettings> {
  const settings = parseObject(await readText(file), file);
  for (const problem of parsePolicy(settings).problems) say(`${file}: ${problemLine(problem)}`);
  return settings;
}

function problemLine(problem: PolicyProblem): string {
  const meant = problem.code === 'unknown-setting' ? nearest(problem.key, policyKeys) : undefined;
  return `${inAdminWords(problem)}${meant === undefined ? '' : ` Did you mean "${meant}"?`}`;
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw unusablePath(`The policy file ${file} cannot be read`, error, 'Correct --policy.');
  }
}

function parseObject(text: string, file: string): PolicySettings {
  const parsed = parseJson(text);
  if ('wrongAt' in parsed) {
    const { line, column } = parsed.wrongAt;
    throw new UnusableInput(`${file}:${line}:${column} is not JSON: correct it there.`);
  }
  const { value } = parsed;
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  throw new UnusableInput(
    `${file}:1:1 is not a JSON object of policy keys, such as {"sites": ["https://example.com/*"]}.`,
  );
}
