import { type Note, note, type Shared } from './note';

/** Fields that many kinds of lines have. Those of `page` come beside those of `session`. */
export const sharedFields: Record<Shared, Record<string, Note>> = {
  session: {
    t: note(
      'When it happened, in milliseconds since the session began.',
      'Puts what happened in order. Also tells when and how fast somebody works.',
    ),
    type: note('Which kind of line this is.', 'Tells how to read the rest.'),
    redacted: note(
      'Which rules changed which fields of this line. Nothing of what was there.',
      'Tells a text that was taken out from one that was empty.',
    ),
  },
  page: {
    page: note('Number of the page within the session, from 1.', 'Tells which page this happened on.'),
  },
  place: {
    target: note(
      'Number of the element that it happened on; an `element` line describes it.',
      'Tells what was used.',
      ['keypad'],
    ),
    at: note('The point in the window, in pixels.', 'Repeats the movement when a session is replayed.', [
      'keypad',
    ]),
    in: note('The same point within the element.', 'Repeats it where the page has another layout.', [
      'keypad',
    ]),
  },
};
