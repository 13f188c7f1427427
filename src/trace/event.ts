import * as z from 'zod';
import { element } from './element';
import { blocked } from './events/blocked';
import { blur } from './events/blur';
import { change } from './events/change';
import { click } from './events/click';
import { clipboard } from './events/clipboard';
import { compose } from './events/compose';
import { contextmenu } from './events/contextmenu';
import { dom } from './events/dom';
import { drag } from './events/drag';
import { drop } from './events/drop';
import { end } from './events/end';
import { file } from './events/file';
import { focus } from './events/focus';
import { frame } from './events/frame';
import { fullscreen } from './events/fullscreen';
import { gap } from './events/gap';
import { hover } from './events/hover';
import { input } from './events/input';
import { key } from './events/key';
import { navigate } from './events/navigate';
import { pointer } from './events/pointer';
import { press } from './events/press';
import { redaction } from './events/redaction';
import { release } from './events/release';
import { resize } from './events/resize';
import { scroll } from './events/scroll';
import { select } from './events/select';
import { selection } from './events/selection';
import { start } from './events/start';
import { submit } from './events/submit';
import { tab } from './events/tab';
import { task } from './events/task';
import { title } from './events/title';
import { toggle } from './events/toggle';
import { visibility } from './events/visibility';
import { wheel } from './events/wheel';
import { window } from './events/window';
import { page } from './page';

/** Everything a page's recorder may report. */
export const pageEvent = z.discriminatedUnion('type', [
  pointer,
  press,
  release,
  click,
  contextmenu,
  hover,
  wheel,
  drag,
  drop,
  key,
  compose,
  input,
  change,
  toggle,
  select,
  submit,
  file,
  selection,
  clipboard,
  scroll,
  resize,
  focus,
  blur,
  visibility,
  fullscreen,
  frame,
  navigate,
  title,
  blocked,
  dom,
]);

/** What the worker reports of the session as a whole. */
export const sessionEvent = z.discriminatedUnion('type', [start, end, gap, task, redaction, tab, window]);

/** One line of a batch or trace file. Events are all but `page` and `element`, which events refer to. */
export const traceLine = z.discriminatedUnion('type', [page, element, pageEvent, sessionEvent]);

export type PageEvent = z.infer<typeof pageEvent>;
export type SessionEvent = z.infer<typeof sessionEvent>;
export type PageDescription = z.infer<typeof page>;
export type ElementDescription = z.infer<typeof element>;
export type TraceLine = z.infer<typeof traceLine>;
export type TraceEvent = PageEvent | SessionEvent;

/** A line that counts as an event: pages and elements are what events refer to. */
export function isEvent(line: TraceLine): line is TraceEvent {
  return line.type !== 'page' && line.type !== 'element';
}
