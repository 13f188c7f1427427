import { resolve } from 'node:path';
import { InvalidArgumentError, Option } from 'commander';

/** What a command that reads recordings is given: `sessionOrFile` tells which it is. */
export const recordingArgument = 'session id or the beginning of it, or a trace file';

/** `--data DIR`: where the collector's data and the research key lie. */
export function dataOption(): Option {
  return folderOption('data folder').default(resolve('.candor'), '.candor');
}

/** The same for a command that keeps nothing unless it is told where. */
export function optionalDataOption(): Option {
  return folderOption('data folder, to keep what is recorded (default: a temporary one)');
}

function folderOption(description: string): Option {
  return new Option('--data <dir>', description).env('CANDOR_DATA').argParser(resolveFolder);
}

function resolveFolder(folder: string): string {
  if (folder === '') throw new InvalidArgumentError('A folder has a name.');
  return resolve(folder);
}

export function port(text: string): number {
  const number = Number(text);
  if (/^\d{1,5}$/.test(text) && number <= 65_535) return number;
  throw new InvalidArgumentError('A port is a whole number from 0 to 65535; 0 lets the system choose.');
}

export function webAddress(text: string): string {
  if (/^https?:\/\//i.test(text) && URL.canParse(text)) return text;
  throw new InvalidArgumentError('A page begins with http:// or https://.');
}
