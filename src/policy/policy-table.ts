import { catalogue } from './catalogue';
import { policyKeys } from './keys';

/** The reference table of all settings, as Markdown. */
export function policyTable(): string {
  const rows = policyKeys.map((key) => {
    const { description, rule, default: standard, lessMeans, direction } = catalogue[key];
    return `| \`${key}\` | ${description} | ${rule} | \`${JSON.stringify(standard)}\` | ${direction} | ${lessMeans} |`;
  });
  const head = '| Key | What it does | Must be | Default | Which direction records less | When malformed |';
  return [head, '|---|---|---|---|---|---|', ...rows].join('\n');
}
