import { type Command, InvalidArgumentError, Option } from 'commander';
import { catalogue } from '../policy/catalogue';
import { UsageError } from './errors';
import { dataOption } from './options';

/** Where a command reads recordings: `Source`. */
export function addSourceOptions(command: Command): Command {
  return command.addOption(dataOption()).addOption(collectorOption()).addOption(tokenOption());
}

/** The same for one that opens them: `KeyedSource`. */
export function addReadingOptions(command: Command): Command {
  return addSourceOptions(command).addOption(keyOption());
}

export function keyOption(): Option {
  return new Option(
    '--key <file>',
    'research key; several if given again (default: the one in the data folder)',
  )
    .env('CANDOR_KEY')
    .argParser((file: string, others: string[] = []) => [...others, keyFile(file)]);
}

function collectorOption(): Option {
  return new Option('--collector <url>', 'read from a collector elsewhere, instead of a data folder')
    .env('CANDOR_COLLECTOR')
    .argParser(collectorAddress);
}

function tokenOption(): Option {
  return new Option('--token <file>', "with --collector: file that holds its researchers' token")
    .env('CANDOR_TOKEN')
    .argParser(tokenFile);
}

/** The researchers' token goes there, which must not cross the network in the clear. */
function collectorAddress(text: string): string {
  const { schema, rule } = catalogue.collectorUrl;
  if (text !== '' && schema.safeParse(text).success) return text;
  throw new InvalidArgumentError(`It must be ${rule}.`);
}

/** A key in place of its file is not looked for: the error would show it. */
function keyFile(file: string): string {
  if (!/AGE-SECRET-KEY-/i.test(file)) return file;
  throw new UsageError(
    '--key takes the name of a file, not a key: put the key into a file that only you can read.',
  );
}

function tokenFile(file: string): string {
  if (!/^[\w-]{43}$/.test(file)) return file;
  throw new UsageError(
    '--token takes the name of a file, not a token: put it into a file that only you can read.',
  );
}
