import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { Echoes } from './echoes';
import { projected } from './projection';

function holding(value: string, kind: 'secret' | 'text' | 'marked' = 'secret', typing = false): Echoes {
  const echoes = new Echoes();
  echoes.add(value, kind, typing);
  return echoes;
}

describe('Echoes', () => {
  it.each([
    ['4539578763621486', 'Card 4539 5787 6362 1486.', 'Card ⟦secret⟧.'],
    ['Grove-tS50-laxem', 'now: grove-ts50-laxem!', 'now: ⟦secret⟧!'],
    ['a b@c.de', '?q=a%20b%40c.de&x', '?q=⟦secret⟧&x'],
    ['hunter2hunter2', `token aHVudGVyMmh1bnRlcjI= end`, 'token ⟦secret⟧= end'],
    ['４５３９５７８７', '45395787', '⟦secret⟧'],
    ['739', 'CVV 739 ok, 17390 not', 'CVV ⟦secret⟧ ok, 17390 not'],
    ['g--8j', 'user:G--8J and [id=g--8j]', 'user:⟦secret⟧ and [id=⟦secret⟧]'],
    ['Y\\{"Z', 'content: "Y\\\\{\\"Z"', 'content: "⟦secret⟧"'],
    ['ωΔγχτθζψ', `/found/${encodeURIComponent('ΩΔΓΧΤΘΖΨ')}/more`, '/found/%⟦secret⟧/more'],
    ['{}<>&', 'said {}<>& twice', 'said ⟦secret⟧ twice'],
    ['{}<>&', `said ${btoa('{}<>&')} twice`, 'said ⟦secret⟧= twice'],
    ['{}<>&', 'said %7B%7D%3C%3E%26 twice', 'said %⟦secret⟧ twice'],
    ['$$$$$$$abcd!!', 'was $$$$$$$abcd!!, and abcd', 'was ⟦secret⟧, and ⟦secret⟧'],
  ])('%s is masked in "%s"', (value, text, expected) => expect(holding(value).mask(text)).toBe(expected));

  it('masks the prefix of a value that is still being typed', () => {
    expect(holding('zara.quimby88', 'text', true).mask('Hello zara.qui')).toBe('Hello ⟦text⟧');
  });

  it('masks the prefix of what was typed for as long as lines of then may still wait', () => {
    vi.useFakeTimers();
    const echoes = holding('Findhorn-iE83-gorse', 'secret', true);
    echoes.add('Findhorn-iE83-gorse', 'secret');
    vi.advanceTimersByTime(7_000);
    echoes.add('Findhorn-iE83-gorse', 'secret');
    expect(echoes.mask('/find/Findho')).toBe('/find/⟦secret⟧');
    vi.advanceTimersByTime(3_001);
    expect(echoes.mask('/find/Findho')).toBe('/find/Findho');
    vi.useRealTimers();
  });

  it('does not forget what was typed for all that a page marks as private', () => {
    const echoes = holding('brindlewick', 'text');
    for (let at = 0; at < 1_000; at += 1) echoes.add(`private part ${at}`, 'marked');
    expect(echoes.mask('brindlewick')).toBe('⟦text⟧');
  });

  it('masks sixty per cent of an ordinary value and half of a secret', () => {
    expect(holding('brindlewick', 'text').mask('brindle')).toBe('⟦text⟧');
    expect(holding('brindlewick', 'secret').mask('lewick')).toBe('⟦secret⟧');
  });

  it('masks each line of a long text, and its end', () => {
    const lines = [
      'First paragraph here',
      'Second paragraph here',
      `${'long '.repeat(200)}tail of the last one`,
    ];
    const echoes = holding(lines.join('\n'), 'text');
    expect(echoes.mask('Second paragraph here')).toBe('⟦text⟧');
    expect(echoes.mask(lines[2] ?? '')).not.toContain('tail');
  });

  it('looks at a text that only begins with a placeholder', () => {
    expect(holding('834422').mask('⟦note⟧ code 834422')).toBe('⟦note⟧ code ⟦secret⟧');
  });

  it('leaves other text alone', () => {
    const text = 'Q3 forecast: 48,200 units in Report';
    expect(holding('Grove-tS50-laxem').mask(text)).toBe(text);
  });

  it('shows no length', () => {
    expect(holding('abcdefgh').mask('abcdefgh')).toBe(holding('abcdefghijklmnop').mask('abcdefghijklmnop'));
  });

  it('keeps one entry for a value that grew, and finds its latest form', () => {
    const echoes = new Echoes();
    for (let length = 1; length <= 12; length++)
      echoes.add('Vivid-mN12-yaste'.slice(0, length), 'secret', true);
    expect(echoes.mask('Vivid-mN12-y')).toBe('⟦secret⟧');
  });

  const surroundings = fc.string({ unit: fc.constantFrom(...'uvwxyz ,.'), maxLength: 20 });
  const secrets = fc.string({ unit: fc.constantFrom(...'abcdefgh0123456789'), minLength: 8, maxLength: 30 });

  it('masks a secret whatever stands around it and however it is spaced', () => {
    fc.assert(
      fc.property(
        secrets,
        surroundings,
        surroundings,
        fc.integer({ min: 2, max: 5 }),
        (secret, before, after, group) => {
          const spaced = secret.replace(new RegExp(`(.{${group}})`, 'g'), '$1 ');
          for (const shown of [secret, spaced, secret.toUpperCase()]) {
            const masked = holding(secret).mask(`${before}|${shown}|${after}`);
            expect(projected(masked)).not.toContain(secret);
            expect(masked).toContain('⟦secret⟧');
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('lets no stretch of sixty per cent of a secret through', () => {
    fc.assert(
      fc.property(secrets, fc.nat(), surroundings, (secret, offset, around) => {
        const length = Math.ceil(secret.length * 0.6);
        const from = offset % (secret.length - length + 1);
        const part = secret.slice(from, from + length);
        expect(projected(holding(secret).mask(`${around} ${part} ${around}`))).not.toContain(part);
      }),
      { numRuns: 300 },
    );
  });
});
