// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { FoldedChanges } from './folded-changes';

describe('FoldedChanges', () => {
  let list: HTMLElement;
  beforeEach(() => {
    document.body.innerHTML = '<ul></ul>';
    list = document.querySelector('ul') ?? document.body;
  });

  /** What an observer that nobody asks before is told of. */
  function changesOf(change: () => void): FoldedChanges {
    const observer = new MutationObserver(() => {});
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    change();
    return new FoldedChanges([observer.takeRecords()]);
  }

  const items = (count: number): HTMLElement[] =>
    Array.from({ length: count }, () => document.createElement('li'));

  it('has each node once, however often it changed', () => {
    const [item] = items(1) as [HTMLElement];
    const changes = changesOf(() => {
      for (let turn = 0; turn < 1_000; turn++) list.append(item);
      for (const name of ['id', 'class', 'id']) list.setAttribute(name, 'x');
    });
    expect(changes.parents).toEqual(new Set([list]));
    expect(changes.added).toEqual(new Set([item]));
    expect(changes.left).toEqual(new Set([item]));
    expect(changes.attributes).toEqual(new Map([[list, ['id', 'class']]]));
  });

  it('does not keep more added nodes than are worth it', () => {
    expect(changesOf(() => list.append(...items(500))).added?.size).toBe(500);
    expect(changesOf(() => list.append(...items(501))).added).toBeUndefined();
  });

  it('notes that a parent lost many at once instead of which', () => {
    list.append(...items(51));
    const changes = changesOf(() => list.replaceChildren());
    expect(changes.emptied).toEqual(new Set([list]));
    expect(changes.left.size).toBe(0);
  });

  it('tells changed texts', () => {
    list.textContent = 'One';
    const text = list.firstChild as Text;
    expect(changesOf(() => text.appendData(' two')).texts).toEqual(new Set([text]));
  });
});
