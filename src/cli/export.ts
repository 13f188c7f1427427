import { type Command, Option } from 'commander';
import { exporters, exportFormats } from '../research/exporters';
import { TIME_STEP } from '../research/exporters/coarse';
import type { ExportOptions } from './desk/export-what';
import { recordingArgument } from './options';
import { addReadingOptions } from './reading-options';

export function addExport(candor: Command): void {
  const formats = exportFormats.map((name) => `  ${name.padEnd(8)} ${exporters[name].description}`);
  const command = candor
    .command('export')
    .argument('[session|file]', recordingArgument)
    .description('Write a session, decrypted, or what a trace file holds, in one of the formats.');
  addReadingOptions(command)
    .option('--latest', 'the session that began last, instead of naming one')
    .addOption(new Option('--format <name>', 'what to write').choices(exportFormats).default('jsonl'))
    .option('--out <file>', 'file to write; "-" is standard output', '-')
    .option(
      '--full-rate',
      `times and pointer paths as they were recorded, not in steps of ${TIME_STEP} ms: they can tell who a person is`,
    )
    .addHelpText('after', `\nFormats:\n${formats.join('\n')}`)
    .action(async (what: string | undefined, options: ExportOptions) => {
      const { exportWhat } = await import('./desk/export-what');
      await exportWhat(what, options);
    });
}
