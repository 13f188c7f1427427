// Says which standard tools the tests will open batches with, and installs those that are missing where that is
// possible. Without them the tests run all the same, and say what they could not test.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { installFromDebian } from '../src/browser';

/** Commands, which are Debian packages of the same name. */
const tools = ['age', 'curl'];

async function versionOf(tool: string): Promise<string | undefined> {
  const answer = await promisify(execFile)(tool, ['--version']).catch(() => undefined);
  return answer?.stdout.split(/ ?[(\n]/, 1)[0];
}

async function missing(): Promise<string[]> {
  const versions = await Promise.all(tools.map(versionOf));
  return tools.filter((_, index) => versions[index] === undefined);
}

const absent = await missing();
if (absent.length > 0) await installFromDebian('installing standard tools', ...absent);
for (const tool of tools) {
  const said = (await versionOf(tool)) ?? 'MISSING, and not installed: what needs it is NOT TESTED';
  process.stderr.write(`${tool}: ${said}\n`);
}
