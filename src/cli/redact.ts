import type { Command } from 'commander';
import type { RedactOptions } from './redact/run';

const MORE = `
Reads standard input and writes standard output, so: candor redact < IN > OUT
What is found becomes ⟦email:1⟧, ⟦card:1⟧, …: the same number for the same value within one run. The rules are those
by which recordings are redacted on the device; names and street addresses are not looked for, unless the policy file
names them in redactTerms (a list of words) or redactPatterns (a list of RE2 regular expressions).`;

export function addRedact(candor: Command): void {
  candor
    .command('redact')
    .description(
      'Replace e-mail addresses, numbers of phones, cards and accounts, keys and passwords in a text.',
    )
    .option(
      '--json',
      'read JSON lines {"id", "text"} and write {"id", "text", "spans": [{"start", "end", "type"}]}; spans are of the text read, in UTF-16 units',
    )
    .option(
      '--policy <FILE>',
      'also replace what redactTerms and redactPatterns in a policy file (JSON) name: ⟦term:1⟧, ⟦pattern:1⟧',
    )
    .addHelpText('after', MORE)
    .action(async (options: RedactOptions) => {
      const { redact } = await import('./redact/run');
      await redact(options);
    });
}
