import { describe, expect, it } from 'vitest';
import type { TraceLine } from '../trace/event';
import type { KeyClass } from '../trace/events/key';
import { redactTyping } from './redact-typing';

const CARD = '4539578763621486';

/** Down and up of each key; `<` takes the last character back, `>` moves the caret. */
function typing(keys: string, value?: string): TraceLine[] {
  const lines = [...keys].flatMap((key) => (['down', 'up'] as const).map((action) => keyLine(key, action)));
  if (value === undefined) return lines;
  return [...lines, { t: 9, page: 1, type: 'input', target: 5, value, filled: true, cause: 'user' }];
}

function keyLine(key: string, action: 'down' | 'up'): TraceLine {
  const line = (keyClass: KeyClass, name: string): TraceLine => ({
    ...{ t: 1, page: 1, type: 'key', action, class: keyClass, key: name, code: `Key${name}` },
    ...{ modifiers: [], repeat: false, target: 5 },
  });
  if (key === '<') return line('backspace', 'Backspace');
  if (key === '>') return line('arrow', 'ArrowRight');
  return line(key === ' ' ? 'space' : 'char', key);
}

/** What the keys that went down still tell; `_` for one that tells nothing. */
function told(lines: readonly TraceLine[]): string {
  return lines
    .flatMap((line) => (line.type === 'key' && line.action === 'down' ? [line.key ?? '_'] : []))
    .map((key) => (key.length > 1 ? '.' : key))
    .join('');
}

describe('typing', () => {
  it('no longer tells the keys of what is found in it', () => {
    const { lines, counts } = redactTyping(typing(`pay ${CARD} now`));
    expect(told(lines)).toBe(`pay ${'_'.repeat(16)} now`);
    expect(counts).toMatchObject({ 'detector-account': expect.any(Number) });
    expect(lines.find((line) => line.redacted)?.redacted).toEqual({ key: ['detector-account'] });
    expect(JSON.stringify(lines.filter((line) => line.redacted))).not.toMatch(/code|"key":"/);
  });

  it('does not tell by the keys that go up either', () => {
    const { lines } = redactTyping(typing(CARD));
    expect(JSON.stringify(lines)).not.toMatch(/"key":"\d"/);
  });

  it('looks at what is left after corrections, and at what was taken back', () => {
    expect(told(redactTyping(typing('45399<5787 6362<<62 1486'.replaceAll(' ', ''))).lines)).not.toMatch(
      /\d/,
    );
    expect(told(redactTyping(typing(`${CARD}${'<'.repeat(16)}hello`)).lines)).toBe(
      `${'_'.repeat(16)}${'.'.repeat(16)}hello`,
    );
  });

  it('tells none of its keys when only the value shows what was typed', () => {
    expect(told(redactTyping(typing('539578763621486>4', CARD)).lines)).toBe(`${'_'.repeat(15)}._`);
  });

  it('tells none of its keys when the value shows more than they do', () => {
    const { lines } = redactTyping(typing('1486 jo@x.com', `${CARD} jo@x.com`));
    expect(told(lines)).toBe('_'.repeat(13));
  });

  it('is left as it is where nothing is found', () => {
    const lines = typing('hello 42', 'hello 42');
    expect(redactTyping(lines)).toEqual({ lines, counts: {} });
  });
});
