import { describe, expect, it } from 'vitest';
import { classifyKey, type KeyPress } from './keys';

const plain: KeyPress = {
  key: 'a',
  isComposing: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  altGraph: false,
};

describe('classifyKey', () => {
  it.each<[Partial<KeyPress>, string]>([
    [{ key: 'a' }, 'char'],
    [{ key: 'Ä' }, 'char'],
    [{ key: '7' }, 'char'],
    [{ key: '😀' }, 'char'],
    [{ key: 'Dead' }, 'char'],
    [{ key: 'Unidentified' }, 'char'],
    [{ key: '\u0644\u0627' }, 'char'],
    [{ key: '👩‍💻' }, 'char'],
    [{ key: ' ' }, 'space'],
    [{ key: 'Enter' }, 'enter'],
    [{ key: 'Tab' }, 'tab'],
    [{ key: 'ArrowDown' }, 'arrow'],
    [{ key: 'PageUp' }, 'navigation'],
    [{ key: 'F5' }, 'function'],
    [{ key: 'Shift' }, 'modifier'],
    [{ key: 'c', ctrlKey: true }, 'shortcut'],
    [{ key: 'c', metaKey: true }, 'shortcut'],
    [{ key: 'å', altKey: true }, 'char'],
    [{ key: '@', ctrlKey: true, altKey: true, altGraph: true }, 'char'],
    [{ key: '€', ctrlKey: true, altKey: true }, 'char'],
    [{ key: 'Process' }, 'compose'],
    [{ key: 'k', isComposing: true }, 'compose'],
    [{ key: 'AudioVolumeUp' }, 'other'],
  ])('%j is %s', (press, expected) => expect(classifyKey({ ...plain, ...press })).toBe(expected));
});
