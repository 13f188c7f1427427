import type { KeyClass } from '../trace/events/key';

/** The parts of a `KeyboardEvent` that tell what kind of key it is. */
export interface KeyPress {
  key: string;
  isComposing: boolean;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
  /** AltGr types characters although it reports Ctrl and Alt on Windows. */
  altGraph: boolean;
}

const NAMED: Readonly<Record<string, KeyClass>> = {
  Enter: 'enter',
  Tab: 'tab',
  Escape: 'escape',
  Backspace: 'backspace',
  Delete: 'delete',
  ' ': 'space',
  Home: 'navigation',
  End: 'navigation',
  PageUp: 'navigation',
  PageDown: 'navigation',
  Insert: 'other',
  Process: 'compose',
  Shift: 'modifier',
  Control: 'modifier',
  Alt: 'modifier',
  AltGraph: 'modifier',
  Meta: 'modifier',
  CapsLock: 'modifier',
};

/**
 * What kind of key this is. `char` is whatever would type something, dead keys included; of those nothing more is kept
 * unless the policy says so. A shortcut's letter is a command, not text, and is kept.
 */
export function classifyKey(press: KeyPress): KeyClass {
  if (press.isComposing) return 'compose';
  const named = NAMED[press.key];
  if (named) return named;
  if (press.key.startsWith('Arrow')) return 'arrow';
  if (/^F\d{1,2}$/.test(press.key)) return 'function';
  if (isKeyName(press.key)) return 'other';
  return isShortcut(press) ? 'shortcut' : 'char';
}

/** Whether the key's name reveals typed text. */
export function revealsText(keyClass: KeyClass): boolean {
  return keyClass === 'char' || keyClass === 'compose';
}

/** Alt alone types characters on macOS (Option), so it makes no shortcut by itself. */
function isShortcut(press: KeyPress): boolean {
  return (press.ctrlKey || press.metaKey) && !press.altGraph && !(press.ctrlKey && press.altKey);
}

/**
 * Names of keys are words in ASCII ("AudioVolumeUp", UI Events "Named key attribute values"). Everything else is text, of
 * however many code points; so is a key that the browser cannot name, because its code could tell which it was.
 */
function isKeyName(key: string): boolean {
  return /^[A-Z][A-Za-z0-9]+$/.test(key) && key !== 'Dead' && key !== 'Unidentified';
}
