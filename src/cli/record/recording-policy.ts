import { readToken } from '../desk/data-folder';
import { say } from '../output';
import type { PolicySettings } from './policy-file';

/** Where recordings go, and who can read them. */
export interface Destination {
  dataDir: string;
  collectorUrl: string;
  /** Public research key. */
  recipient: string;
}

/**
 * Holds where a policy file is silent: whoever typed the command is the one recorded, knows it, and wants all of it
 * at once. What the file says stands.
 */
const forOneself = { sites: ['<all_urls>'], requireAcknowledgment: false, uploadDelayMinutes: 0 };

/** Fills in what a policy leaves out. */
export async function completePolicy(settings: PolicySettings, to: Destination): Promise<PolicySettings> {
  const delivery = {
    collectorUrl: to.collectorUrl,
    recipients: [to.recipient],
    enrollmentToken: settings['collectorUrl'] === undefined ? await readToken(to.dataDir, 'enrollment') : '',
  };
  return { ...forOneself, ...delivery, ...settings };
}

/** The person is told what they did not choose. */
export function sayWhatIsFilledIn(settings: PolicySettings): void {
  const notes = [
    [settings['sites'], 'records every site'],
    [settings['requireAcknowledgment'], 'asks for no acknowledgment'],
    [settings['uploadDelayMinutes'], 'seals at once what it recorded'],
  ].flatMap(([given, note]) => (given === undefined ? [note] : []));
  if (notes.length > 0) say(`You started this browser, so you are the one recorded: it ${notes.join(', ')}.`);
  if (settings['collectorUrl'] !== undefined)
    say('The policy names a collector of its own: recordings go there.');
  if (settings['recipients'] !== undefined)
    say('The policy names research keys of its own: only they can read it.');
}
