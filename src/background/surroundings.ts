import type Dexie from 'dexie';
import type { BadgeKind } from './badge-look';
import type { BrowserApi } from './browser-api';
import type { Fetch } from './http';
import type { Log } from './log';
import type { RedactNumbered } from './redaction';
import type { Durability } from './store/database';
import type { Time } from './time';

/** Everything outside the worker that it acts on. */
export interface Surroundings {
  browser: BrowserApi;
  openDatabase: (durability: Durability) => Dexie;
  redactLine: RedactNumbered;
  /** Version of the privacy rules. */
  redactor: string;
  encrypt: (bytes: Uint8Array, recipients: readonly string[]) => Promise<Uint8Array>;
  fetch: Fetch;
  /** Path of the recorder within the extension. */
  recorder: string;
  /** Addresses of an icon's sizes. */
  iconFor: (kind: BadgeKind) => Record<string, string>;
  time: Time;
  log: Log;
  /** 0 to 1. */
  random: () => number;
}
