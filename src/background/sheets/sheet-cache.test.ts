import { describe, expect, it } from 'vitest';
import type { FetchedSheet } from './fetch-sheet';
import { SheetCache } from './sheet-cache';

/** Sheets of ten characters; what is called `none` cannot be had. */
function setUp(mostText?: number) {
  const fetched: string[] = [];
  const cache = new SheetCache(async (url): Promise<FetchedSheet | undefined> => {
    fetched.push(url);
    return url === 'none' ? undefined : { text: url.padEnd(10), base: url };
  }, mostText);
  return { cache, fetched };
}

describe('SheetCache', () => {
  it('fetches each once, also for those who ask meanwhile', async () => {
    const { cache, fetched } = setUp();
    const both = await Promise.all([cache.get('a'), cache.get('a')]);
    expect(both).toEqual([await cache.get('a'), { text: 'a         ', base: 'a' }]);
    expect(fetched).toEqual(['a']);
  });

  it('remembers what could not be had', async () => {
    const { cache, fetched } = setUp();
    expect(await cache.get('none')).toBeUndefined();
    expect(await cache.get('none')).toBeUndefined();
    expect(fetched).toEqual(['none']);
  });

  it('lets the oldest go when the texts grow', async () => {
    const { cache, fetched } = setUp(20);
    for (const url of ['a', 'b', 'c', 'b', 'c', 'a']) await cache.get(url);
    expect(fetched).toEqual(['a', 'b', 'c', 'a']);
  });

  it('keeps the one that has just come, however large', async () => {
    const { cache, fetched } = setUp(5);
    for (const url of ['a', 'a', 'b', 'b']) await cache.get(url);
    expect(fetched).toEqual(['a', 'b']);
  });
});
