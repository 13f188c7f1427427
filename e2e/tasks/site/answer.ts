import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Task } from '../task';
import { variantOf } from '../variant';
import { documentOf } from './document';

export interface Answer {
  status: number;
  type: string;
  content: string | Buffer;
}

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css',
  js: 'text/javascript',
  svg: 'image/svg+xml',
};
const NOTHING: Answer = { status: 404, type: 'text/plain', content: 'Nothing here' };

/** Says what the site answers to a request. Every page is made anew, so a test may change tasks as it goes. */
export class Answers {
  readonly #tasks: ReadonlyMap<string, Task>;
  readonly #origins: () => readonly [string, string];
  readonly #apps = new Map<string, Promise<string>>();

  constructor(tasks: readonly Task[], origins: () => readonly [string, string]) {
    this.#tasks = new Map(tasks.map((task) => [task.name, task]));
    this.#origins = origins;
  }

  async to(url: URL): Promise<Answer> {
    const [, room = '', name = '', ...rest] = url.pathname.split('/');
    if (room === 'npm') return await library(url.pathname.slice('/npm/'.length));
    if (room === 'app') return { status: 200, type: 'text/javascript', content: await this.#app(name) };
    const content = this.#document(room, name, rest[0], Number(url.searchParams.get('perturbed') ?? 0));
    return content === undefined ? NOTHING : { status: 200, type: 'text/html; charset=utf-8', content };
  }

  #document(room: string, name: string, part: string | undefined, seed: number): string | undefined {
    const task = this.#tasks.get(name);
    if (!task) return undefined;
    const variant = variantOf(name, seed, this.#origins());
    const first = task.render(variant);
    if (room === 'frame') return first.frames?.[part ?? ''];
    const page = part === undefined ? first : first.pages?.[part];
    return room === 'task' && page ? documentOf(page, variant) : undefined;
  }

  #app(name: string): Promise<string> {
    const bundled = this.#apps.get(name) ?? bundle(name);
    this.#apps.set(name, bundled);
    return bundled;
  }
}

async function library(file: string): Promise<Answer> {
  if (file.includes('..')) return NOTHING;
  const content = await readFile(`${ROOT}node_modules/${file}`).catch(() => undefined);
  const type = TYPES[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
  return content ? { status: 200, type, content } : NOTHING;
}

async function bundle(name: string): Promise<string> {
  const built = await build({
    entryPoints: [`${ROOT}e2e/tasks/apps/${name}`],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    minify: true,
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return built.outputFiles[0]?.text ?? '';
}
