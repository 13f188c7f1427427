import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Target } from '../../manifest.config';

/** Builds in `stage`; quiet unless it fails, then the error carries what Plasmo said. */
export async function runPlasmo(stage: string, target: Target): Promise<void> {
  const bin = join(
    dirname(createRequire(import.meta.url).resolve('plasmo/package.json')),
    'bin',
    'index.mjs',
  );
  const args = [bin, 'build', `--target=${target}`, '--hoist'];
  const child = spawn(process.execPath, args, {
    cwd: stage,
    env: plasmoEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const output = Buffer.concat(said).toString('utf8');
  // Plasmo reports some errors and still exits with 0.
  if (code !== 0 || !output.includes('DONE')) {
    throw new Error(`plasmo build --target=${target} failed with exit code ${code}:\n${output}`);
  }
}

/** PLASMO_* variables are baked into the output, and Plasmo asks the registry whether there is a newer Plasmo. */
function plasmoEnvironment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('PLASMO_'));
  return {
    ...Object.fromEntries(inherited),
    NODE_ENV: 'production',
    npm_config_registry: 'http://127.0.0.1:9',
  };
}
