import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../../../bin/candor.mjs', import.meta.url));

export interface Ran {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Starts the command as a person would, from another folder than the checkout. */
export function spawnCandor(
  args: readonly string[],
  cwd: string,
  more: Record<string, string> = {},
): ChildProcess {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('CANDOR_')));
  const options = { cwd, env: { ...env, ...more } };
  return spawn(process.execPath, [bin, ...args], { ...options, stdio: 'pipe' });
}

/** @param input what stands on its standard input */
export async function runCandor(args: readonly string[], cwd: string, input = ''): Promise<Ran> {
  const child = spawnCandor(args, cwd);
  child.stdin?.end(input);
  const ran: Ran = { code: null, stdout: '', stderr: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    ran.stdout += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    ran.stderr += text;
  });
  ran.code = await new Promise((done) => child.once('close', done));
  return ran;
}
