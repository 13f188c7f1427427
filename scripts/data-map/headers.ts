import { type LineNotes, note } from './note';

const shared = {
  format: note('Name of the format.', 'Tells how to read the rest.'),
  session: note(
    'Id of the session. It begins with the time at which the session began; the rest is random.',
    'Joins batches of one session.',
  ),
  device: note(
    'Random id of this installation of the extension. It stays until the extension is removed, and links all its sessions.',
    'Tells devices apart. Who uses which is not recorded.',
  ),
  schema: note('Version of the format.', 'Tells how to read the rest.'),
  policy: note('Hash of the policy that was in force.', 'Shows later what was allowed then.'),
  extension: note('Version of the extension.', 'Tells how this was recorded.'),
  redactor: note('Version of the redaction rules.', 'Tells how this was redacted.'),
};

export const headers: Record<string, LineNotes> = {
  'session header': {
    what: "First line of a trace file on a researcher's machine.",
    shared: [],
    fields: {
      type: note('That this is the header.', 'Tells how to read the rest.'),
      ...shared,
      startedAt: note('Date and time at which the session began.', 'Tells when the work was done.'),
      batches: note('Hashes of the batches that it was read from.', 'Lets the file be checked.'),
      complete: note('Whether the session has its end.', 'Tells a part from the whole.'),
      timeStep: note('In steps of how many milliseconds times are told.', 'Tells exports from full rate.'),
    },
  },
  'batch header': {
    what: 'First line of a sealed batch.',
    shared: [],
    fields: {
      ...shared,
      seq: note('Number of the batch within the session.', 'Shows that none is missing.'),
      prev: note('Hash of the batch before it.', 'Shows that none is missing or changed.'),
      from: note('Time of its first line.', 'Finds a moment.'),
      to: note('Time of its last line.', 'Finds a moment.'),
      events: note('How many events it holds.', 'Lets it be checked.'),
    },
  },
};
