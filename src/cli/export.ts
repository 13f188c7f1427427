import { type Command, Option } from 'commander';
import { exporters, exportFormats } from '../research/exporters';
import type { ExportOptions } from './desk/export-session';
import { dataOption } from './options';

export function addExport(candor: Command): void {
  const formats = exportFormats.map((name) => `  ${name.padEnd(8)} ${exporters[name].description}`);
  candor
    .command('export')
    .argument('[session]', 'session id, or the beginning of it')
    .description('Write a session to a file, decrypted.')
    .addOption(dataOption())
    .option('--latest', 'the session that began last, instead of naming one')
    .addOption(new Option('--format <name>', 'what to write').choices(exportFormats).default('jsonl'))
    .option('--out <file>', 'file to write; "-" is standard output', '-')
    .addHelpText('after', `\nFormats:\n${formats.join('\n')}`)
    .action(async (session: string | undefined, options: ExportOptions) => {
      const { exportSession } = await import('./desk/export-session');
      await exportSession(session, options);
    });
}
