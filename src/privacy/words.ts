/** The words of a list, which is written as one string: short to read, and short in the recorder. */
export const wordsOf = (list: string): string[] => list.split(' ');

export const wordSet = (list: string): ReadonlySet<string> => new Set(wordsOf(list));
