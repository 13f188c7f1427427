import * as z from 'zod';
import { pageLine } from '../line';
import { modifiers, nodeId } from '../primitives';

/** `char` is any key that would type a character; with `captureKeys: "classes"` nothing more is known of it. */
export const keyClass = z.enum([
  'char',
  'enter',
  'tab',
  'escape',
  'backspace',
  'delete',
  'space',
  'arrow',
  'navigation',
  'function',
  'modifier',
  'shortcut',
  'compose',
  'other',
]);

export const key = pageLine('key', {
  action: z.enum(['down', 'up']),
  class: keyClass,
  /** `KeyboardEvent.key`; present for named keys and shortcuts, for characters only with `captureKeys: "text"`. */
  key: z.string().optional(),
  /** `KeyboardEvent.code`, under the same condition. */
  code: z.string().optional(),
  modifiers,
  repeat: z.boolean(),
  target: nodeId.optional(),
});

export type KeyClass = z.infer<typeof keyClass>;
