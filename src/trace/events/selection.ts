import * as z from 'zod';
import { pageLine } from '../line';
import { cause, nodeId, point } from '../primitives';

/** One end of a selection: a place in the page's content, and where that was on the screen. */
export const boundary = z.strictObject({
  /** Text node or element. */
  node: nodeId,
  /** UTF-16 units in a text node, children in an element. */
  offset: z.int().min(0),
  /** The described element around it. */
  element: nodeId,
  /**
   * UTF-16 units of that element's text before it: finds the place again where text nodes are cut otherwise. Absent
   * where private text is among them.
   */
  chars: z.int().min(0).optional(),
  /** In the viewport; absent where nothing is drawn there. */
  at: point.optional(),
  /** Relative to the element's box. */
  in: point.optional(),
});

/** Text that was selected: on the page (`anchor` to `focus`), or in a text field (`field`). */
export const selection = pageLine('selection', {
  text: z.string().optional(),
  /** The text is longer than is kept. */
  partial: z.boolean().optional(),
  /** Where the selection began, which may be after its end. */
  anchor: boundary.optional(),
  focus: boundary.optional(),
  field: z
    .strictObject({
      target: nodeId,
      /** UTF-16 offsets in the field's value; absent where the field is marked as private. */
      range: z.tuple([z.int().min(0), z.int().min(0)]).optional(),
    })
    .optional(),
  cause,
});
