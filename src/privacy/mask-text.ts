import { labels } from './detector/finding';
import { PLACEHOLDER } from './marked';

/** Placeholders of ours stay as they are; whatever else a page puts between such brackets is its own text. */
const OURS = `⟦(?:${[...Object.values(labels), 'id', '…'].join('|')})(?::\\d{1,7})?⟧|${Object.values(PLACEHOLDER).join('|')}`;

/**
 * What carries text: letters, marks and digits of all scripts; pictures and other symbols (emoji, braille, letters in
 * circles), private and unassigned characters, halves of pairs, and the invisible tags that repeat ASCII. Spaces,
 * punctuation and signs of mathematics and money stay, and what only joins or directs characters.
 */
const SAYING = '[\\p{L}\\p{M}\\p{N}\\p{So}\\p{Emoji_Modifier}\\p{Co}\\p{Cn}\\p{Cs}\\u{E0000}-\\u{E007F}]+';

const RUN = new RegExp(`${OURS}|${SAYING}`, 'gu');

/**
 * A text with an `x` for each UTF-16 unit that says something, so that the page keeps its layout and offsets into its
 * texts stay true. Masking twice is the same as once.
 */
export function maskText(text: string): string {
  return text.replace(RUN, (run) => (run.startsWith('⟦') ? run : 'x'.repeat(run.length)));
}
