import { type LineNotes, note } from './note';

const EVENT = note(
  'A part of the page content: its `type`, its `data` ([what that holds](#page-content)) and its `timestamp` (date and time).',
  'Shows the page as it was when somebody used it.',
  ['secret', 'keys', 'marked', 'attributes', 'url', 'css', 'text'],
);
const TAB = note("The browser's number of the tab.", 'Tells which tab.');
const WINDOW = note("The browser's number of the window.", 'Tells which window.');

export const contentAndSession: Record<string, LineNotes> = {
  dom: {
    what: 'Page content, as one rrweb event.',
    shared: ['session', 'page'],
    fields: {
      event: EVENT,
      late: note('That it was read right after an action, not before.', 'Tells how exact the order is.'),
      ids: note('That numbers of nodes are differences. In batches alone.', 'Fewer bytes.'),
    },
  },
  sheet: {
    what: 'A style sheet, told once in a session. In batches alone.',
    shared: ['session'],
    fields: {
      hash: note('Hash of its redacted text.', 'Page content refers to it.'),
      text: note('The redacted text.', 'Shows the page as it was laid out.', ['url', 'css', 'text']),
    },
  },
  start: {
    what: 'A session begins.',
    shared: ['session'],
    fields: {
      reason: note(
        'The first, after a pause, another policy, browser start, after a break, or after something expired unsealed.',
        'Tells why there is a hole before it.',
      ),
      at: note('Date and time.', 'Tells when the work was done.'),
    },
  },
  end: {
    what: 'A session ends.',
    shared: ['session'],
    fields: {
      reason: note(
        'Pause, exemption, policy, browser closed, nobody there for 30 minutes, crash, or something expired unsealed.',
        'Tells that nothing is missing at its end.',
      ),
    },
  },
  gap: {
    what: 'Something is missing here.',
    shared: ['session'],
    fields: {
      reason: note('Why.', 'Nothing is lost silently.'),
      from: note('From when.', 'Tells what is missing.'),
      to: note('Until when.', 'Tells what is missing.'),
      page: note('Number of the page, where it is one.', 'Tells what is missing.'),
      count: note('How many events, where known.', 'Tells how much is missing.'),
    },
  },
  task: {
    what: "The employee's own label of what they are doing. In the format; no part of the extension writes it yet.",
    shared: ['session'],
    fields: {
      action: note('Start or stop.', 'Parts the session by tasks.'),
      text: note('What the employee wrote.', 'Names the task.', ['text']),
    },
  },
  redaction: {
    what: 'What the rules did since the last such line.',
    shared: ['session'],
    fields: {
      counts: note(
        'How often each rule changed or dropped something. Nothing of what.',
        'Lets the rules be checked.',
      ),
    },
  },
  tab: {
    what: 'A tab with a recorded site was opened, closed, moved, or came to the front. Other tabs are never told of.',
    shared: ['session'],
    fields: {
      action: note('Opened, closed, in front, left, moved.', 'Repeats the step.'),
      tab: TAB,
      window: WINDOW,
      index: note('Its position in the window.', 'Shows the order of tabs.'),
      opener: note('Number of the recorded tab that opened it.', 'Shows how somebody got here.'),
    },
  },
  window: {
    what: 'The same of a window with such a tab in front. `blur`: it was left for something that is not named.',
    shared: ['session'],
    fields: { action: note('Opened, closed, in front, left.', 'Repeats the step.'), window: WINDOW },
  },
};
