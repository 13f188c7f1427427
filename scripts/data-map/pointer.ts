import { type LineNotes, note } from './note';

const DEVICE = 'Repeats the movement in the same way.';
const MODIFIERS = note(
  'Which of Alt, Ctrl, Meta and Shift were held.',
  'Ctrl and a click is another action than a click.',
);
const BUTTON = note('Which button went down or up.', DEVICE);
const BUTTONS = note('Which buttons were held.', DEVICE);
const TYPES = note(
  'Kinds of data that were dragged, as the page names them. Never the data.',
  'Tells what the drop did.',
  ['text'],
);

/** A button or finger. */
const pressed = {
  pointer: note('Mouse, pen or touch.', DEVICE),
  id: note("The browser's number of the pointer, which tells fingers apart.", DEVICE),
  button: BUTTON,
  buttons: BUTTONS,
  modifiers: MODIFIERS,
};

export const pointerLines: Record<string, LineNotes> = {
  pointer: {
    what: 'A stretch of pointer movement, a second at most.',
    shared: ['session', 'page'],
    fields: {
      pointer: pressed.pointer,
      id: pressed.id,
      buttons: BUTTONS,
      source: note('How exact the path is.', 'Tells a straight line from a missing point.'),
      path: note(
        'Times and points of the movement. Missing over a form with a keypad.',
        'Shows how people move, and repeats it. It can be used to recognise a person.',
        ['keypad'],
      ),
    },
  },
  press: { what: 'A button or finger went down.', shared: ['session', 'page', 'place'], fields: pressed },
  release: {
    what: 'It came up.',
    shared: ['session', 'page', 'place'],
    fields: {
      ...pressed,
      cancelled: note('That the browser took it over, to scroll or to drag.', 'Nothing was clicked then.'),
    },
  },
  click: {
    what: 'A click, by whatever made it.',
    shared: ['session', 'page', 'place'],
    fields: {
      count: note('Single, double and so on.', 'A double click is another action.'),
      button: BUTTON,
      modifiers: MODIFIERS,
      hit: note('Number of the exact element under the pointer.', 'Tells what was used.', ['keypad']),
      hitTest: note(
        'Whether the element was still there when the button came up.',
        'Tells a hit from a miss.',
      ),
      derived: note(
        'That the browser made the click, of a label or a key.',
        'Keeps it from being repeated twice.',
      ),
    },
  },
  contextmenu: {
    what: 'A context menu was asked for.',
    shared: ['session', 'page', 'place'],
    fields: { modifiers: MODIFIERS },
  },
  hover: {
    what: 'The pointer rested on an element.',
    shared: ['session', 'page', 'place'],
    fields: { changed: note('Whether the page changed while it did.', 'Menus open so.') },
  },
  wheel: {
    what: 'Turns of the wheel.',
    shared: ['session', 'page', 'place'],
    fields: {
      dx: note('How far, sideways.', DEVICE),
      dy: note('How far, up or down.', DEVICE),
      turns: note('How many turns this sums up.', 'Maps zoom by turns.'),
      mode: note('Unit of `dx` and `dy`.', DEVICE),
      modifiers: MODIFIERS,
    },
  },
  drag: {
    what: 'Something is dragged, or no more.',
    shared: ['session', 'page', 'place'],
    fields: {
      phase: note('Whether it begins or ends.', DEVICE),
      types: TYPES,
      effect: note('Copied, moved, linked, or nothing.', 'Tells what the drop did.'),
    },
  },
  drop: {
    what: 'Something was dropped.',
    shared: ['session', 'page', 'place'],
    fields: {
      types: TYPES,
      files: note(
        'Of files: the `count` and their `types` (MIME). Never names or content.',
        'Tells that a file is needed to repeat it.',
      ),
    },
  },
};
