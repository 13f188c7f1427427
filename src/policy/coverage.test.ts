import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverage } from './coverage';
import { matchesAny } from './match-pattern';

const path = fc
  .array(fc.constantFrom('*', 'a', 'b', '/', '.', '+', 'ab', '(', '?q=', '&'), { maxLength: 6 })
  .map((parts) => `/${parts.join('')}`);
const host = fc.constantFrom('a.test', 'b.a.test', 'ba.test', 'localhost', '[::1]', 'A.TEST');
const port = fc.constantFrom('', ':80', ':443', ':8080');

const pattern = fc.oneof(
  { weight: 1, arbitrary: fc.constant('<all_urls>') },
  {
    weight: 9,
    arbitrary: fc
      .tuple(
        fc.constantFrom('*', 'http', 'https', 'HTTPS'),
        fc.oneof(host, fc.constantFrom('*', '*.a.test', '*.localhost')),
        fc.oneof(port, fc.constant(':*')),
        path,
      )
      .map(([scheme, name, port, path]) => `${scheme}://${name}${port}${path}`),
  },
);

const address = fc
  .tuple(
    fc.constantFrom('http', 'https', 'ftp', 'about'),
    fc.constantFrom('', '', 'user:word@', 'a.test@'),
    fc.oneof(host, fc.constantFrom('a.test.', 'evil.test', 'xa.test')),
    port,
    path,
    fc.constantFrom('', '?', '?#', '#', '#/a', '#b?q=1'),
  )
  .map(([scheme, user, name, port, path, hash]) =>
    scheme === 'about' ? 'about:blank' : new URL(`${scheme}://${user}${name}${port}${path}${hash}`).href,
  );

describe('coverage', () => {
  it('says of every address what the patterns say', () => {
    fc.assert(
      fc.property(
        fc.array(pattern, { maxLength: 3 }),
        fc.array(pattern, { maxLength: 2 }),
        address,
        (sites, excludedSites, url) => {
          const expected = matchesAny(sites, url) && !matchesAny(excludedSites, url);
          expect(new RegExp(coverage({ sites, excludedSites })).test(url)).toBe(expected);
        },
      ),
      { numRuns: 5_000 },
    );
  });

  it('leaves out what is excluded, with an empty query, too', () => {
    const policy = { sites: ['https://a.test/*'], excludedSites: ['https://a.test/pay'] };
    const covered = new RegExp(coverage(policy));
    const told = ['', '?', '?#x', '?a', '/2'].map((end) => covered.test(`https://a.test/pay${end}`));
    expect(told).toEqual([false, false, false, true, true]);
  });

  it('does not take a pattern with a fragment for one without', () => {
    const covered = new RegExp(
      coverage({ sites: ['https://a.test/#/b', 'https://a.test/c'], excludedSites: [] }),
    );
    expect(['#/b', '', 'c#/b'].map((end) => covered.test(`https://a.test/${end}`))).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('is short and compiled at once for as many sites as a policy may name', () => {
    const sites = Array.from({ length: 10_000 }, (_, at) => `*://*.site-${at}.example/*`);
    const text = coverage({ sites, excludedSites: [] });
    expect(text.length).toBeLessThan(25 * sites.length);
    const started = performance.now();
    const covered = new RegExp(text);
    expect(
      ['https://www.site-9999.example/a', 'https://site-x.example/'].map((url) => covered.test(url)),
    ).toEqual([true, false]);
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it('takes no time to speak of for a pattern and an address made to be slow', () => {
    const sites = [`https://example.com/${'*a'.repeat(200)}*b`];
    const covered = new RegExp(coverage({ sites, excludedSites: [] }));
    const started = performance.now();
    expect(covered.test(`https://example.com/${'a'.repeat(20_000)}`)).toBe(false);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
