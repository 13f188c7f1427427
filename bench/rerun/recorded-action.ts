import * as z from 'zod';

/** What Playwright's recorder says of one step, as far as carrying it out needs it. */
const recordedAction = z.discriminatedUnion('name', [
  z.object({ name: z.literal('openPage'), url: z.string() }),
  z.object({ name: z.literal('closePage') }),
  z.object({ name: z.literal('navigate'), url: z.string() }),
  z.object({
    name: z.literal('click'),
    selector: z.string(),
    button: z.enum(['left', 'middle', 'right']),
    /** Bits: Alt 1, Control 2, Meta 4, Shift 8. */
    modifiers: z.number(),
    clickCount: z.number(),
    /** Only on a canvas. */
    position: z.object({ x: z.number(), y: z.number() }).optional(),
  }),
  z.object({ name: z.literal('fill'), selector: z.string(), text: z.string() }),
  z.object({ name: z.literal('press'), selector: z.string(), key: z.string(), modifiers: z.number() }),
  z.object({ name: z.enum(['check', 'uncheck']), selector: z.string() }),
  z.object({ name: z.literal('select'), selector: z.string(), options: z.array(z.string()) }),
  z.object({ name: z.literal('setInputFiles'), selector: z.string(), files: z.array(z.string()) }),
]);

export type RecordedAction = z.infer<typeof recordedAction>;

/** A step, and the number of the page it was done on, in the order in which pages were opened. */
export interface Step {
  page: number;
  action: RecordedAction;
}

/** @throws Error when the recorder knows a step that this baseline does not */
export function parseAction(data: unknown): RecordedAction {
  const { data: action, error } = recordedAction.safeParse(data);
  if (action) return action;
  throw new Error(
    `Playwright recorded ${JSON.stringify(data)}, which is unknown here: add it. ${error.message}`,
  );
}
