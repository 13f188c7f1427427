import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const [light = '', dark = ''] = css.split('@media');
const schemes = [
  ['light', tokensOf(light)],
  ['dark', tokensOf(dark)],
] as const;

/** WCAG 2.2: 4.5 for text (1.4.3), 3 for icons, borders and the focus ring (1.4.11). */
const pairs = [
  ...['ink', 'muted', 'link', 'attention'].map((ink) => [ink, 'ground', 4.5] as const),
  ...['ink', 'muted', 'link'].map((ink) => [ink, 'hover', 4.5] as const),
  ['on-button', 'button', 4.5],
  ['on-button', 'button-hover', 4.5],
  ['button', 'ground', 3],
  ['focus', 'ground', 3],
  ['live', 'ground', 3],
  ...['live', 'attention', 'calm', 'good', 'quiet'].flatMap((tone) => [
    [tone, `${tone}-ground`, 4.5] as const,
    ['ink', `${tone}-ground`, 4.5] as const,
  ]),
] as const;

describe.each(schemes)('in the %s scheme', (_, tokens) => {
  it.each(pairs)('%s can be told from %s', (ink, ground, least) => {
    expect(contrast(tokens.get(ink), tokens.get(ground))).toBeGreaterThanOrEqual(least);
  });
});

it('has the same colours in both schemes', () => {
  expect([...tokensOf(dark).keys()]).toEqual([...tokensOf(light).keys()]);
});

function tokensOf(part: string): Map<string, string> {
  return new Map(
    [...part.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

function contrast(one = '', other = ''): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Relative luminance as WCAG defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
