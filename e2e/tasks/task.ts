import type { Hands } from './hands';
import type { Variant } from './variant';

/**
 * A small piece of work on a web page. It is done by real input, on the plain page and on one that was perturbed, and
 * the page's own state says whether it was done exactly as asked.
 */
export interface Task {
  /** Unique; also its path on the site. */
  name: string;
  /** What it covers, in a line. */
  covers: string;
  /** The page, asked for anew with every request. */
  render(variant: Variant): TaskPage;
  /** Does the task as a person would. */
  perform(hands: Hands): Promise<void>;
  /**
   * An expression for the page's main world: true when the task is fulfilled exactly and nothing wrong was done, false
   * before. It may throw only while the page is still loading.
   */
  done: string;
  /** What is typed into secret fields and the files chosen, in order: recorders never keep it, a re-execution is told. */
  secrets?: readonly string[];
  /** What the person answers to `alert`, `confirm` and `beforeunload`. Without it the task opens no such dialog. */
  dialogs?: 'accept' | 'dismiss';
  /** Uses what pages share, the clipboard, or must not be slow: nothing else may run beside it. */
  exclusive?: true;
}

/** What the site makes a document of. Scripts are plain JavaScript; `fail(why)` spoils the task for good. */
export interface TaskPage {
  head?: string;
  body: string;
  /** The page's own script; runs when the body is there. */
  script?: string;
  /** Script and style files of npm packages, loaded in this order: `jquery/dist/jquery.min.js`. */
  libraries?: readonly string[];
  /** A module of `e2e/tasks/apps`, bundled and loaded after the libraries: `react-order.tsx`. */
  app?: string;
  /** Complete documents for frames; {@link Variant.frame} and {@link Variant.foreignFrame} tell their URLs. */
  frames?: Readonly<Record<string, string>>;
  /** Further pages of the task, made as the first is; {@link Variant.page} tells their URLs. */
  pages?: Readonly<Record<string, TaskPage>>;
  /** What the button in the perturbed page's banner is called. Default `OK`. */
  decoy?: string;
}

/** A task whose `done` also asks that nothing wrong was done. */
export function defineTask(task: Task): Task {
  return { ...task, done: `window.wrong === undefined && Boolean(${task.done})` };
}
