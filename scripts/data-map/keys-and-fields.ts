import { type LineNotes, note } from './note';

const TARGET = note('Number of the field or element.', 'Tells what was used.', ['keypad']);
const FIELD = note('Number of the field.', 'Tells what was used.');
const CAUSE = note('A person, a script, or not known.', 'What a script does is not repeated.');
const VALUE = note(
  'Typed text: only with `captureKeys: "text"`. Sliders, dates and colours: always.',
  'Repeats the entry.',
  ['secret', 'keys', 'marked', 'text'],
);
const CHECKED = note('Whether a box is ticked.', 'Repeats the choice.', ['marked']);
const FILLED = note(
  'Whether the field holds anything. All that is told of a secret field.',
  'Tells that an entry is needed here.',
);

export const keysAndFields: Record<string, LineNotes> = {
  key: {
    what: 'A key went down or up. No such line while a secret field has the keyboard.',
    shared: ['session', 'page'],
    fields: {
      action: note('Down or up.', 'Repeats the key.'),
      class: note(
        'Kind of key: a character, Enter, Tab, an arrow, a shortcut, …',
        'Tells typing from commands.',
      ),
      key: note(
        'The key. Of characters only with `captureKeys: "text"`; of Enter, Space and shortcuts always.',
        'Repeats the key.',
        ['secret', 'keys', 'marked', 'text'],
      ),
      code: note('Its place on the keyboard, where the key is told.', 'Repeats the key.', [
        'secret',
        'keys',
        'marked',
      ]),
      modifiers: note(
        'Which of Alt, Ctrl, Meta and Shift were held. Of a character that is not told, not Shift.',
        'Repeats the key.',
      ),
      repeat: note('That the key was held down.', 'Repeats the key.'),
      target: TARGET,
    },
  },
  compose: {
    what: 'An input method (Chinese, Japanese, accents, …) at work.',
    shared: ['session', 'page'],
    fields: {
      phase: note('Start, update, end.', 'Repeats the entry.'),
      target: TARGET,
      text: note('What is composed: only with `captureKeys: "text"`.', 'Repeats the entry.', [
        'secret',
        'keys',
        'marked',
        'text',
      ]),
    },
  },
  input: {
    what: 'A field was edited. Of a secret field: that it was filled, once, when it is left.',
    shared: ['session', 'page'],
    fields: {
      target: FIELD,
      inputType: note(
        "The browser's word for the kind of edit: typed, pasted, deleted, …",
        'Tells how the text came.',
      ),
      value: VALUE,
      checked: CHECKED,
      filled: FILLED,
      selection: note(
        'Where the caret is, counted in characters. This tells the length of a typed text. Not of secret and marked fields.',
        'Repeats edits in the middle of a text.',
        ['secret', 'marked'],
      ),
      cause: CAUSE,
    },
  },
  change: {
    what: 'A new value was committed.',
    shared: ['session', 'page'],
    fields: { target: FIELD, value: VALUE, checked: CHECKED, filled: FILLED, cause: CAUSE },
  },
  select: {
    what: 'Options of a list were chosen.',
    shared: ['session', 'page'],
    fields: {
      target: FIELD,
      options: note("Each option's place (`index`), `value` and `label`.", 'Repeats the choice.', [
        'secret',
        'marked',
        'text',
      ]),
    },
  },
  submit: {
    what: 'A form was sent. Never its content.',
    shared: ['session', 'page'],
    fields: {
      target: note('Number of the form.', 'Tells what was used.'),
      submitter: note('Number of the button that sent it.', 'Tells what was used.'),
      cause: CAUSE,
    },
  },
  file: {
    what: 'Files were chosen. Never their names or content.',
    shared: ['session', 'page'],
    fields: {
      target: FIELD,
      count: note('How many.', 'Tells that files are needed to repeat it.'),
      types: note('Their MIME types.', 'Tells which kind of file is needed.'),
    },
  },
  selection: {
    what: 'Text was selected.',
    shared: ['session', 'page'],
    fields: {
      text: note('The text, 10,000 characters at most.', 'Shows what somebody read or copied.', [
        'secret',
        'keys',
        'marked',
        'text',
      ]),
      partial: note('That the text is longer than is kept.', 'Tells a part from the whole.'),
      anchor: note(
        'Where it begins: `node`, `offset`, `element`, `chars` before it, and the point (`at`, `in`).',
        'Repeats the selection.',
        ['secret', 'marked'],
      ),
      focus: note(
        'Where it ends, in the same way: `node`, `offset`, `element`, `chars`, `at`, `in`.',
        'Repeats the selection.',
        ['secret', 'marked'],
      ),
      field: note(
        'Of a text field: its number (`target`) and the `range` in characters.',
        'Repeats the selection.',
        ['secret', 'marked'],
      ),
      cause: CAUSE,
    },
  },
  clipboard: {
    what: 'Something was copied, cut or pasted. Never the content.',
    shared: ['session', 'page'],
    fields: {
      action: note('Copy, cut or paste.', 'Repeats the step.'),
      target: TARGET,
      types: note('Kinds of data, as the page may name them.', 'Tells text from pictures.', ['text']),
      size: note('Empty, short, a line, a paragraph, long.', 'Tells what a paste needs.', ['marked']),
    },
  },
};
