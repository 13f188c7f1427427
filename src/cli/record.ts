import type { Command } from 'commander';
import { optionalDataOption, port, webAddress } from './options';
import type { RecordOptions } from './record/run';

const notes = `
Close the browser, or press Ctrl-C here, to end the recording; a second Ctrl-C gives it up.
Whoever types this command is the one recorded, so it records every site, asks for no
acknowledgment and seals at once, unless the policy file says otherwise.

A recording may fall into several sessions (after a pause, or half an hour without activity).
The longest is written to FILE, the others beside it, numbered: trace.jsonl, trace.2.jsonl, …
The last line on standard output is a JSON summary; with "--out -" the trace itself goes there
and the summary to standard error.`;

export function addRecord(candor: Command): void {
  candor
    .command('record')
    .argument('[url]', 'page to open', webAddress)
    .description('Open a browser that records itself, and write what was done there to a trace file.')
    .addOption(optionalDataOption())
    .option('--out <file>', 'trace file; "-" is standard output (default: trace-SESSION.jsonl)')
    .option('--policy <file>', 'JSON object of policy keys; what it leaves out is filled in')
    .option('--headless', 'without a window')
    .option('--remote-debugging-port <n>', 'let another program drive the browser on this port', port)
    .addHelpText('after', notes)
    .action(async (url: string | undefined, options: RecordOptions) => {
      const { record } = await import('./record/run');
      await record(url, options);
    });
}
