/** Where a text stands in a line. */
export interface TextPlace {
  /** The member that holds it; of a text in a list, the member that holds the list. */
  key: string;
  owner: object;
  /** Below `attributes` every text came from the page, whatever its name. */
  inAttributes: boolean;
}

/**
 * A line, or a part of it, with its texts changed, in document order: copied only where one has, for most lines hold
 * nothing to change. A selector whose text was changed says so, so that what it says now is read as a wildcard.
 */
export function withTexts<T extends object>(
  of: T,
  change: (text: string, place: TextPlace) => string,
  around = '',
): T {
  let copy: T | undefined;
  for (const [member, value] of Object.entries(of)) {
    const key = Array.isArray(of) ? around : member;
    const now = textsIn(value, change, { key, owner: of, inAttributes: around === 'attributes' });
    if (now === value) continue;
    copy ??= (Array.isArray(of) ? [...of] : { ...of }) as T;
    Reflect.set(copy, member, now);
  }
  if (copy && 'matches' in copy) Reflect.set(copy, 'redacted', true);
  return copy ?? of;
}

function textsIn(
  value: unknown,
  change: (text: string, place: TextPlace) => string,
  place: TextPlace,
): unknown {
  const { key } = place;
  if (typeof value === 'string') return change(value, place);
  const isWalked = typeof value === 'object' && value !== null && key !== 'path' && key !== 'redacted';
  return isWalked ? withTexts(value, change, key) : value;
}

/** The line as it was changed, with the rule that changed each of its members. */
export function noted<T extends { redacted?: object | undefined }>(line: T, now: T, rule: string): T {
  if (now === line) return line;
  const members = Object.keys(now).filter((key) => Reflect.get(now, key) !== Reflect.get(line, key));
  const rules = Object.fromEntries(members.map((key) => [key, [rule]]));
  return { ...now, redacted: { ...now.redacted, ...rules } };
}
