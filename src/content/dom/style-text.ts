import { styledAttributes } from '../../privacy/css';

/** Text of one piece of a sheet; pieces are cut between rules. UTF-16 units. */
const PIECE = 16 * 1024;

/** A style sheet's rules as they are now, in pieces that each fit a message; undefined when the page may not read it. */
export function sheetPieces(sheet: CSSStyleSheet | null): string[] | undefined {
  const rules = rulesOf(sheet);
  if (!rules) return undefined;
  const pieces: string[] = [];
  let piece = '';
  for (const rule of rules) {
    if (piece !== '' && piece.length + rule.cssText.length > PIECE) {
      pieces.push(piece);
      piece = '';
    }
    piece += `${rule.cssText}\n`;
  }
  return piece === '' ? pieces : [...pieces, piece];
}

/** Names of data attributes that the page's readable sheets select on. */
export function styledNames(roots: Iterable<DocumentOrShadowRoot>): Set<string> {
  const names = new Set<string>();
  for (const root of roots) {
    for (const sheet of root.styleSheets) {
      for (const rule of rulesOf(sheet) ?? []) {
        if (rule.cssText.includes('[data-'))
          for (const name of styledAttributes(rule.cssText)) names.add(name);
      }
    }
  }
  return names;
}

/** Reading the rules of a cross-origin sheet throws, host permission or not. */
function rulesOf(sheet: CSSStyleSheet | null): CSSRule[] | undefined {
  if (!sheet) return undefined;
  try {
    return Array.from(sheet.cssRules);
  } catch {
    return undefined;
  }
}
