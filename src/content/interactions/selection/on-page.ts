import { elementAt } from '../../../privacy/dom-access';
import { isTextBox } from '../../fields-watch';
import type { Recording, TimelessEvent } from '../../recording';
import { fieldOf } from '../typing';
import { boundaryOf } from './boundary';
import { hiddenIn } from './hidden-in';
import { textOf } from './in-field';

type SelectionLine = Extract<TimelessEvent, { type: 'selection' }>;

/** A selection on the page, in the order of the document. */
interface Selected {
  range: Range;
  text: string;
  isBackward: boolean;
}

/** What may be told of the text selected on the page, and the editor it lies in; undefined when nothing is. */
export function pageSelection(
  recording: Recording,
): { line: Omit<SelectionLine, 'type' | 'cause'>; field: Element | null } | undefined {
  const selected = selectedText(recording);
  if (!selected) return undefined;
  const { range, isBackward } = selected;
  const [start, end] = [elementAt(range.startContainer), elementAt(range.endContainer)];
  if (!start || !end) return undefined;
  if (isSecret(recording, start) || isSecret(recording, end)) {
    recording.outbox.count('field');
    return undefined;
  }
  const { rule, isPartial } = hiddenIn(range, recording);
  const field = fieldOf(start);
  const shared = { field: field === fieldOf(end) ? field : null };
  if (rule === 'marked') {
    return { ...shared, line: { redacted: { text: [rule], anchor: [rule], focus: [rule] } } };
  }
  const first = boundaryOf(recording, start, range.startContainer, range.startOffset);
  const last = boundaryOf(recording, end, range.endContainer, range.endOffset);
  const ends = isBackward ? { anchor: last, focus: first } : { anchor: first, focus: last };
  if (rule) return { ...shared, line: { ...ends, redacted: { text: [rule] } } };
  return { ...shared, line: { ...ends, ...(isPartial ? { partial: true } : textOf(selected.text)) } };
}

/** Inside a secret field, or where a press would tell what is entered into one. */
function isSecret(recording: Recording, element: Element): boolean {
  const field = fieldOf(element);
  if (field && recording.memory.fields.kind(field) === 'secret') return true;
  return recording.gestures.isAlert && recording.gestures.conceals(element);
}

/** Selections inside shadow roots are told to those who name the roots (Selection API, "getComposedRanges"). */
function selectedText(recording: Recording): Selected | undefined {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0) return undefined;
  const ends = composedEnds(selection, recording) ?? selection.getRangeAt(0);
  const range = new Range();
  range.setStart(ends.startContainer, ends.startOffset);
  range.setEnd(ends.endContainer, ends.endOffset);
  const text = selection.toString() || range.toString();
  if (range.collapsed || text === '' || isAroundField(range)) return undefined;
  return { range, text, isBackward: isBackward(selection, ends) };
}

/** A caret or selection in a text field shows on the page as one around the field. */
function isAroundField({ startContainer, startOffset, endContainer, endOffset }: Range): boolean {
  const inside = startContainer.childNodes[startOffset];
  const isOne = startContainer === endContainer && endOffset - startOffset === 1;
  return isOne && isTextBox(inside);
}

function composedEnds(selection: Selection, recording: Recording): StaticRange | undefined {
  if (typeof selection.getComposedRanges !== 'function') return undefined;
  return selection.getComposedRanges({ shadowRoots: [...recording.elements.roots()] })[0];
}

function isBackward(selection: Selection, ends: AbstractRange): boolean {
  if (selection.direction) return selection.direction === 'backward';
  return selection.anchorNode === ends.endContainer && selection.anchorOffset === ends.endOffset;
}
