import type { Hands } from '../../e2e/tasks/hands';
import type { Task, TaskPage } from '../../e2e/tasks/task';
import type { Variant } from '../../e2e/tasks/variant';

/** A page whose replay is compared with itself: when it has been read, and after each step. */
export interface FidelityPage {
  /** Unique; also its path on the site. */
  name: string;
  render(variant: Variant): TaskPage;
  steps: readonly Step[];
}

/** Done by real input, or by the page's own script: the body of an async function that can `await wait(milliseconds)`. */
export type Step = string | ((hands: Hands) => Promise<void>);

/** A page of scripts alone, drawn from HTML. */
export function scripted(name: string, body: string, ...steps: string[]): FidelityPage {
  return { name, render: () => ({ body }), steps };
}

/** A page of the tasks: the person does the task. */
export function ofTask({ name, render, perform }: Task): FidelityPage {
  return { name, render, steps: [perform] };
}

/** For the site, which serves tasks. */
export function asTask({ name, render }: FidelityPage): Task {
  return { name, covers: name, render, perform: async () => {}, done: 'true' };
}
