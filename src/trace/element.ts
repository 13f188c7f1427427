import * as z from 'zod';
import { pageLine } from './line';
import { box, nodeId } from './primitives';

/** What contains an element and has a name of its own: a dialog, a row by its first cell, a section by its heading. */
const container = z.strictObject({
  role: z.string(),
  /** Accessible name, heading, or the text that tells it from its like. */
  name: z.string(),
  tag: z.string().optional(),
  node: nodeId.optional(),
  /** Containers with that role and name when recorded: in the page, or inside the scope around it. */
  matches: z.int().min(1),
  /** Which of them it was, from 0. */
  index: z.int().min(0),
  /** Changed by redaction: a placeholder in the name stands for anything. */
  redacted: z.boolean().optional(),
});

/** The container a selector is counted in, and the one around it where the first is not the only one of its name. */
export const scope = container.extend({ scope: container.optional() });

export const selector = z.strictObject({
  kind: z.enum(['testid', 'role', 'label', 'placeholder', 'text', 'title', 'css', 'xpath', 'relative']),
  value: z.string(),
  /** Left out when it was counted in the whole page. */
  scope: scope.optional(),
  /** Elements it matched when recorded, within its scope. */
  matches: z.int().min(0),
  /** Which of the matches the element was, from 0. */
  index: z.int().min(0),
  /** Changed by redaction: a placeholder in it stands for anything. */
  redacted: z.boolean().optional(),
});

export const elementState = z.strictObject({
  checked: z.union([z.boolean(), z.literal('mixed')]).optional(),
  disabled: z.boolean().optional(),
  expanded: z.boolean().optional(),
  selected: z.boolean().optional(),
  focused: z.boolean().optional(),
  readonly: z.boolean().optional(),
  required: z.boolean().optional(),
});

/** What it looked like, for what has no name: CSS colours as computed; what is transparent or inherited is left out. */
export const look = z.strictObject({
  background: z.string().optional(),
  fill: z.string().optional(),
  color: z.string().optional(),
});

export const ancestor = z.strictObject({ role: z.string(), name: z.string(), tag: z.string() });

/** What an event's target was. Described once per page, and again when what was said of it changed. */
export const element = pageLine('element', {
  id: nodeId,
  tag: z.string(),
  role: z.string(),
  name: z.string(),
  description: z.string().optional(),
  /** By the attribute allow-list. */
  attributes: z.record(z.string(), z.string()),
  /** Redacted, 200 characters at most. */
  text: z.string(),
  label: z.string().optional(),
  placeholder: z.string().optional(),
  state: elementState,
  look: look.optional(),
  box,
  /** Share of the box inside the viewport, 0 to 1. */
  visible: z.number().min(0).max(1),
  /** Shadow hosts around it, outermost first. */
  shadowPath: z.array(nodeId),
  /** Nearest first, six at most. */
  ancestors: z.array(ancestor),
  selectors: z.array(selector),
  /** A secret field: nothing of its value is kept. */
  secret: z.boolean().optional(),
  /** The time budget ran out before everything was said. */
  partial: z.boolean().optional(),
});

export type Container = z.infer<typeof container>;
export type Scope = z.infer<typeof scope>;
export type Selector = z.infer<typeof selector>;
export type Look = z.infer<typeof look>;
export type ElementState = z.infer<typeof elementState>;
export type Ancestor = z.infer<typeof ancestor>;
