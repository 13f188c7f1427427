/** What `candor` ends with: the one table, of which every help text shows what its command can end with. */
export const exitCodes = { done: 0, failed: 1, unusable: 2, withheld: 3, found: 4, stopped: 130 } as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

interface Meaning {
  code: ExitCode;
  /** The command that alone ends so; absent when all do. */
  only?: 'record' | 'rerun' | 'scan' | 'collector';
  text: string;
}

const { done, failed, unusable, withheld, found, stopped } = exitCodes;

const meanings: readonly Meaning[] = [
  { code: done, text: 'done, and what was checked is in order' },
  { code: failed, text: 'failed, or what was checked is not in order' },
  {
    code: unusable,
    text: 'called wrongly, or with something that cannot be used, such as a file that does not exist',
  },
  {
    code: withheld,
    only: 'rerun',
    text: 're-executed but for steps whose input was not recorded and not supplied (--values)',
  },
  { code: found, only: 'scan', text: 'all was looked through, and something looks sensitive' },
  {
    code: stopped,
    only: 'record',
    text: 'stopped (Ctrl-C) before anything was recorded, or given up by a second Ctrl-C',
  },
  { code: stopped, only: 'rerun', text: 'stopped (Ctrl-C)' },
  { code: stopped, only: 'collector', text: 'given up by a second Ctrl-C' },
];

/** @param command whose help it is; undefined for the help of all, which says what is of one command alone */
export function exitCodeHelp(command: string | undefined): string {
  const rows = meanings
    .filter(({ only }) => command === undefined || only === undefined || only === command)
    .map(({ code, only, text }) => {
      const owner = command === undefined && only !== undefined ? `${only}: ` : '';
      return `  ${String(code).padEnd(5)}${owner}${text}`;
    });
  return `\nExit codes:\n${rows.join('\n')}`;
}
