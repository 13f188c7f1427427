import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * Installs packages of the distribution, as root on Debian or Ubuntu.
 * @param why said before, for whoever waits
 * @returns whether they are there now: nothing is tried anywhere else
 */
export async function installFromDebian(why: string, ...packages: string[]): Promise<boolean> {
  if (!canInstall()) return false;
  process.stderr.write(`candor: ${why} (apt-get install ${packages.join(' ')})\n`);
  return (await aptGet('update')) && (await aptGet('install', '-y', '--no-install-recommends', ...packages));
}

function canInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
}

function aptGet(...args: string[]): Promise<boolean> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const child = spawn('/usr/bin/apt-get', args, { env, stdio: ['ignore', 2, 2] });
  return new Promise((resolve) => {
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}
