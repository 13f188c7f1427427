import { styledAttributes } from '../../privacy/css';

/** Text of one piece of a sheet; pieces are cut between rules. UTF-16 units. */
const PIECE = 16 * 1024;

/** Rules of a sheet that the page may not read, one text each; undefined when they cannot be had, or not yet. */
type RulesOfUnread = (sheet: CSSStyleSheet) => string[] | undefined;

/** The same of any style sheet, as its rules are now. */
export function ruleTexts(sheet: CSSStyleSheet | null, unread: RulesOfUnread): string[] | undefined {
  if (!sheet) return undefined;
  const rules = rulesOf(sheet);
  if (!rules && !sheet.disabled) return unread(sheet);
  if (!rules) return undefined;
  // One that is switched off draws nothing; a replay could not switch it off.
  if (sheet.disabled) return [];
  const texts = textsOf(rules, unread);
  return sheet.href === null ? texts : fromSheet(texts, sheet.href);
}

/** Rules of a sheet that was read as text, which is from that address. Nothing of it is in the page. */
export function rulesFrom(css: string, base: string): string[] {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return fromSheet(textsOf(sheet.cssRules), base);
}

/**
 * Rules in texts that fit a message: a large group, as a `@layer` of all utilities is, as several of the same name.
 * Resources that stand in the sheet itself are left out here already: nothing of them is kept.
 * @param unread for sheets that are imported; without it, none is
 */
function textsOf(rules: CSSRuleList, unread?: RulesOfUnread): string[] {
  return Array.from(rules).flatMap((rule) => {
    if (unread && rule instanceof CSSImportRule) return importedTexts(rule, unread);
    const text = rule.cssText.replace(/url\("data:(?:[^"\\]|\\.)*"/g, 'url("data:"');
    if (text.length <= PIECE || !(rule instanceof CSSGroupingRule)) return text;
    const texts = inPieces(textsOf(rule.cssRules)).map((piece) => piece.join('\n'));
    return within(text.slice(0, text.indexOf('{')), texts);
  });
}

function within(group: string, texts: readonly string[]): string[] {
  return texts.map((text) => `${group}{${text}}`);
}

/** Addresses in a sheet of its own are relative to it; a replay has its text in the page. */
function fromSheet(rules: readonly string[], href: string): string[] {
  const absolute = (whole: string, url: string): string =>
    URL.canParse(url, href) ? `url("${new URL(url, href).href}")` : whole;
  return rules.map((rule) =>
    rule.includes('url(') ? rule.replace(/url\("(?!data:|#)([^"]*)"\)/g, absolute) : rule,
  );
}

/** What an imported sheet brings in stands in its place: its address would make a replay load it. */
function importedTexts({ styleSheet, media, layerName }: CSSImportRule, unread: RulesOfUnread): string[] {
  const texts = ruleTexts(styleSheet, unread) ?? [];
  // Each by itself: all in one could be too long for a message.
  const layered = layerName === null ? texts : within(`@layer ${layerName}`, texts);
  return media.mediaText === '' ? layered : within(`@media ${media.mediaText}`, layered);
}

/** Rules in groups whose texts together each fit a message. */
export function inPieces(rules: readonly string[]): string[][] {
  const pieces: string[][] = [];
  let size = PIECE;
  for (const rule of rules) {
    size += rule.length;
    if (size > PIECE) {
      pieces.push([]);
      size = rule.length;
    }
    pieces.at(-1)?.push(rule);
  }
  return pieces;
}

/** Names of data attributes that rules select on. */
export function styledNames(rules: readonly string[]): string[] {
  return rules.flatMap((rule) => (rule.includes('[data-') ? styledAttributes(rule) : []));
}

/** How many rules a sheet has, without reading them; undefined when the page may not read it. */
export function ruleCount(sheet: CSSStyleSheet): number | undefined {
  return rulesOf(sheet)?.length;
}

/** What shows without reading rules that a sheet has changed, or is another. */
export function lookOf(sheet: CSSStyleSheet | null): string {
  return sheet ? `${sheet.href} ${ruleCount(sheet)} ${sheet.disabled}` : 'none';
}

/** Reading the rules of a cross-origin sheet throws, host permission or not. */
function rulesOf(sheet: CSSStyleSheet): CSSRuleList | undefined {
  try {
    return sheet.cssRules;
  } catch {
    return undefined;
  }
}

/** A number that tells texts apart (FNV-1a, with the length): kept instead of the text of every rule. */
export function digest(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0) * 0x200000 + (text.length % 0x200000);
}
