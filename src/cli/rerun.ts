import { type Command, InvalidArgumentError, Option } from 'commander';
import { recordingArgument, webAddress } from './options';
import { addReadingOptions } from './reading-options';
import type { RerunOptions } from './rerun/run';

const notes = `
Each step is carried out with real input, on the element that was meant: by its selectors where they
agree, else by its likeness. Where an element is missing, or several fit equally well, it stops and
says which were meant.

What was never recorded (secret fields always; all typed text unless the policy's captureKeys is
"text"; files) is taken from --values: a JSON array in the order of such steps, or a JSON object by
the field's accessible name, name or id. Of files it holds their paths, one a line.

With --cdp a tab that is at the first address already is taken as it stands, and left open.`;

export function addRerun(candor: Command): void {
  const command = candor
    .command('rerun')
    .argument('<session|file>', recordingArgument)
    .description('Carry out again in a browser what a session or a trace file holds.');
  addReadingOptions(command)
    .option('--url <address>', 'where to begin, instead of where the recording began', webAddress)
    .option('--headed', 'with a window')
    .option('--cdp <endpoint>', 'in a browser that runs: http://HOST:PORT or ws://…', endpoint)
    .option('--values <file>', 'JSON of values that were not recorded')
    .addOption(
      new Option('--dialogs <answer>', 'what to answer to alert, confirm and prompt')
        .choices(['accept', 'dismiss'])
        .default('accept'),
    )
    .option('--timeout <seconds>', 'how long to wait for what a step needs', seconds, 10)
    .option('--json', 'the verdict on every step as one JSON object')
    .addHelpText('after', notes)
    .action(async (what: string, options: RerunOptions) => {
      const { rerunWhat } = await import('./rerun/run');
      await rerunWhat(what, options);
    });
}

function endpoint(text: string): string {
  if (/^(https?|wss?):\/\//i.test(text) && URL.canParse(text)) return text;
  throw new InvalidArgumentError('A browser is reached at http://HOST:PORT or ws://HOST:PORT/….');
}

function seconds(text: string): number {
  const number = Number(text);
  if (/^\d+(\.\d+)?$/.test(text) && number > 0 && number <= 3_600) return number;
  throw new InvalidArgumentError('A time is a number of seconds above 0, 3600 at most.');
}
