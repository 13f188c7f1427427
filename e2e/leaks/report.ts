import type { LeakCase } from './cases';
import type { Leak } from './verdict';

const RULES = ['field', 'input', 'marker', 'pattern', 'keep'] as const;

/** What one recorder let through and what it lost. */
interface Found {
  leaks: ReadonlyMap<string, Leak[]>;
  /** Texts that should be there and are not, by case. */
  missing: ReadonlyMap<string, string[]>;
}

/** A table by rule: how many cases, how many of them leak, how many controls are whole; rrweb's beside ours. */
export function summaryOf(cases: readonly LeakCase[], ours: Found, rrwebs: Found): string {
  const rows = [...RULES, 'all'].map((rule) => {
    const ofRule = cases.filter((one) => rule === 'all' || one.rule === rule);
    return [rule, ofRule.length, ...figures(ofRule, ours), ...figures(ofRule, rrwebs)];
  });
  const heads = ['rule', 'cases', 'leaks', 'controls kept', 'rrweb leaks', 'rrweb controls kept'];
  return table([heads, ...rows]);
}

function figures(cases: readonly LeakCase[], { leaks, missing }: Found): [number, string] {
  const controls = cases.filter(({ kind }) => kind === 'control');
  const kept = controls.filter(({ id }) => !missing.get(id)?.length);
  const leaking = cases.filter(({ id }) => leaks.has(id));
  return [leaking.length, controls.length > 0 ? `${kept.length} of ${controls.length}` : ''];
}

/** What of each case was found where. Cases of which nothing was found are rows too. */
export function leakTable(cases: readonly LeakCase[], leaks: ReadonlyMap<string, Leak[]>): string {
  const rows = cases.flatMap(({ id, rule }) => {
    const found = leaks.get(id) ?? [];
    const values = [...new Set(found.map(({ canary }) => canary))];
    return values.length > 0
      ? values.map((value) => [
          id,
          rule,
          ...whereabouts(found.filter(({ canary }) => canary === value)),
          value,
        ])
      : [[id, rule, 'nowhere']];
  });
  return table([['case', 'rule', 'where', 'form', 'canary'], ...rows]);
}

function whereabouts(found: readonly Leak[]): string[] {
  const places = found.map(({ where }) => where);
  const forms = found.map(({ form }) => form);
  return [places, forms].map((words) => [...new Set(words)].join(', '));
}

/** For the message of a failed test: what was found, with the text around it. */
export function inWords(leaks: readonly Leak[]): string[] {
  return leaks.map(({ canary, where, form, around }) => `${canary} in ${where}, ${form}: ${around}`);
}

function table(rows: (string | number)[][]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => String(row[column] ?? '').length)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => String(cell).padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
