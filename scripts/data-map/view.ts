import { type LineNotes, note } from './note';

const CAUSE = note('A person, a script, or not known.', 'What a script does is not repeated.');
const TARGET = note('Number of the element; none for the window.', 'Tells what was used.', ['keypad']);
const LAYOUT = 'Shows the page as it was laid out.';

export const viewLines: Record<string, LineNotes> = {
  scroll: {
    what: 'Something was scrolled.',
    shared: ['session', 'page'],
    fields: {
      target: note('Number of what was scrolled.', 'Shows what was in view.'),
      x: note('How far, sideways, in pixels.', 'Shows what was in view.'),
      y: note('How far down.', 'Shows what was in view.'),
      cause: CAUSE,
    },
  },
  resize: {
    what: 'The window got another size.',
    shared: ['session', 'page'],
    fields: {
      width: note('Of the part that shows the page.', LAYOUT),
      height: note('Of the same.', LAYOUT),
      devicePixelRatio: note('How many screen pixels a pixel of the page takes.', LAYOUT),
    },
  },
  focus: {
    what: 'An element, or the window, got the keyboard.',
    shared: ['session', 'page'],
    fields: { target: TARGET, cause: CAUSE },
  },
  blur: {
    what: 'It lost the keyboard. Of the window: somebody went elsewhere.',
    shared: ['session', 'page'],
    fields: { target: TARGET, cause: CAUSE },
  },
  visibility: {
    what: 'The page came into view or went out of it.',
    shared: ['session', 'page'],
    fields: { state: note('Visible or hidden.', 'Tells what could be seen.') },
  },
  fullscreen: {
    what: 'An element fills the screen, or does no more.',
    shared: ['session', 'page'],
    fields: {
      on: note('Whether it does.', LAYOUT),
      target: note('Number of the element.', LAYOUT),
    },
  },
  toggle: {
    what: 'A section, popover or dialog opened or closed.',
    shared: ['session', 'page'],
    fields: {
      target: note('Number of it.', 'Tells what was used.'),
      open: note('Whether it is open now.', 'Tells what could be seen.'),
      cause: CAUSE,
    },
  },
  frame: {
    what: 'Which element holds which frame.',
    shared: ['session', 'page'],
    fields: {
      target: note('Number of the element.', 'Puts frames back into their page.'),
      index: note('Position of the frame within the window.', 'Puts frames back into their page.'),
    },
  },
  navigate: {
    what: 'The page got an address: it was loaded, or went to another.',
    shared: ['session', 'page'],
    fields: {
      kind: note('Loaded, reloaded, back, forward, and so on.', 'Repeats the step.'),
      url: note('Address, without what may identify somebody.', 'Tells which step of the work this is.', [
        'url',
        'text',
      ]),
      title: note('Title of the page.', 'Tells which step of the work this is.', ['text']),
    },
  },
  title: {
    what: 'The page got another title.',
    shared: ['session', 'page'],
    fields: { title: note('The title.', 'Tells which step of the work this is.', ['text']) },
  },
  blocked: {
    what: 'The page stood still for a second or more, most likely for a dialog. Never what the dialog said.',
    shared: ['session', 'page'],
    fields: {
      from: note('When it began.', 'Tells a dialog from a pause.'),
      to: note('When it ended.', 'Tells a dialog from a pause.'),
      inferred: note('That this was concluded, not observed.', 'Tells how sure it is.'),
    },
  },
};
