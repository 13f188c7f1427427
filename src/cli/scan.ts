import type { Command } from 'commander';
import { recordingArgument } from './options';
import { addReadingOptions } from './reading-options';
import type { ScanOptions } from './scan/run';

const notes = `
The detector is the one that redacts recordings on the device, so what it finds here was recorded by an
older one, came into the file from elsewhere, or is a mistake: look at it. What it cannot find by its
form, such as names and street addresses, is not found here either.

Each finding is one line: the line of the trace file (of "export", for a session), its type, its page,
the field as jq takes it, what it seems to be, and a hint of the value. So, for line 14 and field .title:

  sed -n 14p trace.jsonl | jq .title`;

export function addScan(candor: Command): void {
  const command = candor
    .command('scan')
    .argument('<session|file>', recordingArgument)
    .description('List what looks sensitive in a session or a trace file. Exit code 4 if something does.');
  addReadingOptions(command)
    .option('--json', 'as one JSON object')
    .option('--reveal', 'show the values themselves: then the output is as secret as they are')
    .addHelpText('after', notes)
    .action(async (what: string, options: ScanOptions) => {
      const { scan } = await import('./scan/run');
      await scan(what, options);
    });
}
