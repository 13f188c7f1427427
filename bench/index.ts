/** `npm run bench -- NAME [OPTIONS…]`: runs bench/NAME.ts, which exports `run(options)`. */
import { readdir } from 'node:fs/promises';

interface Bench {
  run(options: readonly string[]): Promise<void>;
}

const USAGE = 2;
const isBench = (module: object): module is Bench => 'run' in module && typeof module.run === 'function';

async function names(): Promise<string[]> {
  const files = await readdir(new URL('.', import.meta.url));
  return files.filter((file) => file.endsWith('.ts') && file !== 'index.ts').map((file) => file.slice(0, -3));
}

const [name, ...options] = process.argv.slice(2);
const known = await names();
if (name !== undefined && known.includes(name)) {
  const module: object = await import(new URL(`${name}.ts`, import.meta.url).href);
  if (!isBench(module)) throw new Error(`bench/${name}.ts must export run(options): Promise<void>.`);
  await module.run(options);
} else {
  if (name !== undefined) console.error(`There is no benchmark "${name}".`);
  console.error(`Usage: npm run bench -- NAME [OPTIONS…], where NAME is ${known.join(', ')}`);
  process.exitCode = name === undefined ? 0 : USAGE;
}
