import type { TaskPage } from '../task';
import type { Variant } from '../variant';
import { banner, laterIn } from './perturbed';

/** What every page of the site knows: a wrong step spoils the task, and tests see when the page's script has run. */
const PRELUDE = 'window.fail = (why) => { window.wrong ??= String(why); };';
const READY = 'window.taskReady = true;';

/** The whole document: the task's content as it is, or later and moved, under a banner that is not part of it. */
export function documentOf(page: TaskPage, variant: Variant): string {
  const tags = tagsOf(page);
  const script = `{${page.script ?? ''}\n}\n${READY}`;
  const body = variant.perturbed
    ? `${banner(variant, page.decoy ?? 'OK')}${laterIn(variant, page.body, script)}`
    : `${page.body}${tags.app}<script>${script}</script>`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Task</title>
<link rel="icon" href="data:,"><script>${PRELUDE}</script>${tags.libraries}${variant.perturbed ? tags.app : ''}${page.head ?? ''}</head>
<body>${body}</body></html>`;
}

/** Apps come after the content, as bundles do: some web components look at their children only once. */
function tagsOf({ libraries = [], app }: TaskPage): { libraries: string; app: string } {
  const files = libraries.map((file) =>
    file.endsWith('.css')
      ? `<link rel="stylesheet" href="/npm/${file}">`
      : `<script src="/npm/${file}"></script>`,
  );
  return { libraries: files.join(''), app: app === undefined ? '' : `<script src="/app/${app}"></script>` };
}
