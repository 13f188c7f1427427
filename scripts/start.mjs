// @ts-check
// npm start: everything on one machine, from a fresh clone on.
import { runTypeScript } from './run.mjs';

process.exitCode = await runTypeScript('scripts/start.ts', process.argv.slice(2));
