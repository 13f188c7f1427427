import { type Command, InvalidArgumentError } from 'commander';
import type { CreateOptions } from './keys/create';
import type { ListOptions } from './keys/list';
import type { RotateOptions } from './keys/rotate';
import { dataOption } from './options';
import { keyOption } from './reading-options';

const notes = `
A key file has a private half, which opens recordings, and a public half, which goes into the policy
as one of its "recipients". It is in the format of the age tool. The private half belongs to the
researchers alone: never on the machine that runs the collector.`;

export function addKeys(candor: Command): void {
  const keys = candor
    .command('keys')
    .description('Make, list and rotate the keys that recordings are sealed to.')
    .addHelpText('after', notes);
  for (const add of [addCreate, addList, addRotate]) add(keys);
}

function addCreate(keys: Command): void {
  keys
    .command('create')
    .description('Make a key file, and print what goes into the policy.')
    .option('--out <file>', 'key file; one that is there is never replaced', 'keys/research.key')
    .option('--label <text>', 'what to call it, such as the name of a team or a year', label)
    .action(async (options: CreateOptions) => {
      const { createKey } = await import('./keys/create');
      await createKey(options);
    });
}

function addList(keys: Command): void {
  keys
    .command('list')
    .description('List the keys of a data folder, or of key files: the first of a file is the current one.')
    .addOption(dataOption())
    .addOption(keyOption())
    .option('--json', 'as a JSON array')
    .action(async (options: ListOptions) => {
      const { listKeys } = await import('./keys/list');
      await listKeys(options);
    });
}

function addRotate(keys: Command): void {
  keys
    .command('rotate')
    .description('Make a new key the first of a file, and print what goes into the policy. Older ones stay.')
    .addOption(dataOption())
    .addOption(keyOption())
    .option('--label <text>', 'what to call the new key', label)
    .action(async (options: RotateOptions) => {
      const { rotateKey } = await import('./keys/rotate');
      await rotateKey(options);
    });
}

function label(text: string): string {
  if (/^[^\p{C}\s](?:[^\p{C}\p{Zl}\p{Zp}]{0,98}[^\p{C}\s])?$/u.test(text)) return text;
  throw new InvalidArgumentError('A label is one line of at most 100 characters.');
}
