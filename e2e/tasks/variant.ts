import { createHash } from 'node:crypto';

/** How one rendering of a task differs from another: the names that build tools make up, and the addresses. */
export interface Variant {
  perturbed: boolean;
  /** 0 for the plain page. */
  seed: number;
  /** `save` on the plain page, something else on a perturbed one. */
  id(name: string): string;
  /** `card_x7Gh2`: another hash on every perturbed page. */
  hashed(name: string): string;
  /** URL of a frame document of this task, on the page's own origin. */
  frame(name: string): string;
  /** URL of the same document on another site. */
  foreignFrame(name: string): string;
  /** URL of a file of an npm package on another site: `jquery/dist/jquery.min.js`. */
  foreignLibrary(file: string): string;
  /** URL of a further page of this task. */
  page(name: string): string;
}

/** @param origins `http://localhost:PORT` of the site and of the other one */
export function variantOf(task: string, seed: number, origins: readonly [string, string]): Variant {
  const perturbed = seed !== 0;
  const query = perturbed ? `?perturbed=${seed}` : '';
  return {
    perturbed,
    seed,
    id: (name) => (perturbed ? `x${hash(`${name}:${seed}`)}` : name),
    hashed: (name) => `${name}_${hash(`${name}:${seed}`)}`,
    frame: (name) => `${origins[0]}/frame/${task}/${name}${query}`,
    foreignFrame: (name) => `${origins[1]}/frame/${task}/${name}${query}`,
    foreignLibrary: (file) => `${origins[1]}/npm/${file}`,
    page: (name) => `${origins[0]}/task/${task}/${name}${query}`,
  };
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 5);
}
