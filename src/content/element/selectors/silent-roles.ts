const SILENT = new Set('generic none paragraph strong emphasis code mark time document'.split(' '));

/** Roles that are as good as none. */
export const isSilent = (role: string): boolean => SILENT.has(role);
