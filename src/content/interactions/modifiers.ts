import type { Modifiers } from '../../trace/primitives';

export function modifiersOf(event: {
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
}): Modifiers {
  const held: Modifiers = [];
  if (event.altKey) held.push('alt');
  if (event.ctrlKey) held.push('ctrl');
  if (event.metaKey) held.push('meta');
  if (event.shiftKey) held.push('shift');
  return held;
}

/** The trace's three kinds of pointer; anything a browser may add counts as a mouse. */
export function pointerKindOf(type: string): 'mouse' | 'pen' | 'touch' {
  return type === 'pen' || type === 'touch' ? type : 'mouse';
}
