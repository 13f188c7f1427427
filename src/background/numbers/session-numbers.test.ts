import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redactText } from '../../privacy/text';
import { FakeBrowser } from '../testing/fake-browser';
import { SessionNumbering } from './session-numbering';
import { SessionNumbers } from './session-numbers';

/** A browser in which lives of the worker follow one another. */
function setUp() {
  const browser = new FakeBrowser();
  const failures: string[] = [];
  const live = (memory = browser.connect().storage.session) =>
    new SessionNumbers({ memory, log: { failed: (part) => failures.push(part) } });
  return { browser, failures, live };
}

/** What stands for some addresses in a line of the session. */
async function redact(numbers: SessionNumbers, session: string, ...names: string[]): Promise<string> {
  const text = names.map((name) => `${name}@example.com`).join(' ');
  const numbering = await numbers.of(session);
  return numbering.during((given) => redactText(text, given).text);
}

describe('numbers of a session', () => {
  it('outlive the worker, and not the session', async () => {
    const { browser, live } = setUp();
    expect(await redact(live(), 'a', 'jane', 'jo')).toBe('⟦email:1⟧ ⟦email:2⟧');
    const next = live();
    expect(await redact(next, 'a', 'jo', 'jim')).toBe('⟦email:2⟧ ⟦email:3⟧');
    expect(await redact(next, 'b', 'jim')).toBe('⟦email:1⟧');
    await next.forgetAllBut(async () => ['b']);
    expect([...browser.memory.keys()]).toEqual(['numbers/b/0']);
    expect(await redact(live(), 'a', 'jim')).toBe('⟦email:1⟧');
  });

  it('are told of by digests alone, which say nothing from one session to another', async () => {
    const { browser, live } = setUp();
    const numbers = live();
    for (const session of ['a', 'b']) await redact(numbers, session, 'jane');
    const stored = [...browser.memory.values()].map((part) => JSON.stringify(part));
    expect(stored.join()).not.toMatch(/jane|example/);
    const digests = stored.map((part) => /([0-9a-f]{32}) email:1/.exec(part)?.[1]);
    expect(new Set(digests).size).toBe(2);
    expect(browser.local.size).toBe(0);
  });

  it('stay apart, whatever comes in which order and wherever the worker dies', async () => {
    const name = fc.integer({ min: 0, max: 400 }).map((number) => `n${number}`);
    const step = fc.oneof(
      { weight: 6, arbitrary: fc.record({ session: fc.constantFrom('a', 'b'), names: fc.array(name) }) },
      { weight: 1, arbitrary: fc.constant('die' as const) },
      { weight: 1, arbitrary: fc.constant('full' as const) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const { browser, live } = setUp();
        const given = { a: new Map<string, string>(), b: new Map<string, string>() };
        let numbers = live();
        for (const next of steps) {
          if (next === 'die') numbers = live();
          else if (next === 'full') {
            const { storage } = browser.connect();
            numbers = live({ ...storage.session, set: () => Promise.reject(new Error('quota')) });
          } else {
            // Two chunks at once.
            const halves = [next.names.slice(0, 3), next.names.slice(3)];
            const shown = await Promise.all(halves.map((names) => redact(numbers, next.session, ...names)));
            for (const [half, names] of halves.entries()) {
              for (const [at, name] of names.entries()) {
                const placeholder = shown[half]?.split(' ')[at] ?? '';
                if (placeholder === '⟦email⟧') continue;
                const known = given[next.session as 'a' | 'b'];
                expect(known.get(name) ?? placeholder).toBe(placeholder);
                known.set(name, placeholder);
              }
            }
          }
        }
        for (const known of Object.values(given)) expect(new Set(known.values()).size).toBe(known.size);
      }),
      { numRuns: 60 },
    );
  });

  it('that cannot be stored are not given, to none of the lines that wait for it', async () => {
    const { browser, failures, live } = setUp();
    await redact(live(), 'a', 'jane');
    const { session } = browser.connect().storage;
    const full = live({ ...session, set: () => Promise.reject(new Error('QUOTA_BYTES')) });
    const shown = await Promise.all([redact(full, 'a', 'jane', 'jo'), redact(full, 'a', 'jim')]);
    expect(shown).toEqual(['⟦email:1⟧ ⟦email⟧', '⟦email⟧']);
    expect(failures).toEqual(['numbers']);
    expect(await redact(live(), 'a', 'jim')).toBe('⟦email:2⟧');
  });

  it.each([
    ['that is not ours', { key: 'x', numbers: ['y'] }],
    ['of which a part is missing', undefined],
  ])('begin nowhere behind something %s', async (_case, first) => {
    const { browser, failures, live } = setUp();
    await redact(live(), 'a', ...Array.from({ length: 300 }, (_, at) => `n${at}`));
    expect([...browser.memory.keys()]).toEqual(['numbers/a/0', 'numbers/a/1']);
    if (first) browser.memory.set('numbers/a/0', first);
    else browser.memory.delete('numbers/a/0');
    expect(await redact(live(), 'a', 'jane')).toBe('⟦email⟧');
    expect(failures).toEqual(['numbers']);
  });

  it('begin nowhere when the browser does not answer', async () => {
    const { browser, live } = setUp();
    const { session } = browser.connect().storage;
    const silent = live({ ...session, get: () => Promise.reject(new Error('gone')) });
    expect(await redact(silent, 'a', 'jane')).toBe('⟦email⟧');
    expect(browser.memory.size).toBe(0);
  });

  it('have an end: what is new then gets none', async () => {
    const { browser } = setUp();
    const of = { memory: browser.connect().storage.session, log: { failed: () => undefined } };
    const numbering = new SessionNumbering(of, 'a', { key: '0'.repeat(64), numbers: new Map() }, 2);
    const text = 'a@x.com b@x.com c@x.com a@x.com';
    expect(await numbering.during((given) => redactText(text, given).text)).toBe(
      '⟦email:1⟧ ⟦email:2⟧ ⟦email⟧ ⟦email:1⟧',
    );
  });
});
