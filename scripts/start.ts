// npm start [-- --once [--json]]: the whole way on one machine, from a click in a browser to a trace read back.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { messageOf } from '../src/cli/errors';
import { exitCodes } from '../src/cli/exit-codes';
import { print, printJson, say } from '../src/cli/output';
import { reportError } from '../src/cli/report-error';
import { type Report, reportText } from './demo/report';
import { runDemo } from './demo/run';
import { root } from './ensure-deps.mjs';

const usage = `Usage: npm start [-- --once [--json]]
  --once   a scripted visit without a window, then the summary; the same where there is no display
  --json   the summary as one JSON object, on the last line of standard output`;

interface Options {
  once: boolean;
  json: boolean;
  help: boolean;
}

async function main(args: string[]): Promise<number> {
  const options = parse(args);
  if (!options || options.help) {
    say(usage);
    return options ? exitCodes.done : exitCodes.unusable;
  }
  try {
    const report = await runDemo(join(root, '.candor'), options.once || !hasDisplay());
    await (options.json ? printJson(report) : print(reportText(report)));
    return isWhole(report) ? exitCodes.done : exitCodes.failed;
  } catch (error) {
    return reportError(error);
  }
}

function parse(args: string[]): Options | undefined {
  const flag = { type: 'boolean', default: false } as const;
  try {
    return parseArgs({ args, options: { once: flag, json: flag, help: { ...flag, short: 'h' } } }).values;
  } catch (error) {
    say(`error: ${messageOf(error)}`);
    return undefined;
  }
}

function hasDisplay(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return Boolean(DISPLAY || WAYLAND_DISPLAY) || process.platform === 'darwin' || process.platform === 'win32';
}

/** All that was sealed has arrived, and what arrived is unaltered and makes sense. */
function isWhole({ uploaded, batches, verified }: Report): boolean {
  return verified && batches >= 1 && uploaded === batches;
}

process.exitCode = await main(process.argv.slice(2));
