// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import type { Space } from '../element/find/space';
import { Mutations } from './mutations';
import { Spaces } from './spaces';

it('knows what is in a page until the page changes, or a second has passed', () => {
  const mutations = new Mutations(new AbortController().signal);
  mutations.observe(document);
  const spaces = new Spaces(mutations);
  const make = vi.fn((): Space => ({ root: document, parts: [], known: new Map() }));
  const first = spaces.of(document, make);
  expect(spaces.of(document, make)).toBe(first);
  document.body.append('more');
  expect(spaces.of(document, make)).not.toBe(first);
  expect(make).toHaveBeenCalledTimes(2);
  vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 1_001);
  spaces.of(document, make);
  expect(make).toHaveBeenCalledTimes(3);
});
