import * as z from 'zod';
import { pageLine } from '../line';
import { cause, nodeId } from '../primitives';

export const input = pageLine('input', {
  target: nodeId,
  /** `InputEvent.inputType`; absent for secret fields, which report once that they were filled. */
  inputType: z.string().optional(),
  /** Value after the edit, by policy. Choices (checked, selected, sliders, dates) are always kept. */
  value: z.string().optional(),
  checked: z.boolean().optional(),
  /** Whether the field holds anything now. */
  filled: z.boolean(),
  /** Selection or caret after the edit: UTF-16 offsets `[start, end]`. */
  selection: z.tuple([z.int(), z.int()]).optional(),
  cause,
});
