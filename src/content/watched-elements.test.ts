// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { Mutations } from './mutations';
import { FIELDS, WatchedElements } from './watched-elements';

describe('WatchedElements', () => {
  let watched: WatchedElements;
  const tags = (): string[] => watched.all(FIELDS).map(({ localName }) => localName);

  beforeEach(() => {
    document.body.innerHTML = '<input><p>Text</p>';
    watched = new WatchedElements(new Mutations(new AbortController().signal));
  });

  it('finds fields that are there, come and go', () => {
    expect(tags()).toEqual(['input']);
    document.body.append(document.createElement('textarea'));
    expect(tags()).toEqual(['input', 'textarea']);
    document.querySelector('input')?.remove();
    expect(tags()).toEqual(['textarea']);
  });

  it('finds them after a flood of changes', () => {
    expect(tags()).toEqual(['input']);
    for (let at = 0; at < 2_000; at++) document.body.append(document.createElement('p'));
    document.body.append(document.createElement('textarea'));
    expect(tags()).toEqual(['input', 'textarea']);
  });

  it('finds those of a shadow tree that was away and is back', () => {
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<textarea></textarea>';
    document.body.append(host);
    watched.addRoot(root);
    expect(tags()).toEqual(['input', 'textarea']);
    host.remove();
    expect(tags()).toEqual(['input']);
    document.body.append(host);
    expect(tags()).toEqual(['input', 'textarea']);
  });
});
