import browser from 'webextension-polyfill';
import { redactLine } from '../privacy/redact-line';
import { REDACTOR_VERSION } from '../privacy/text';
import { encryptTo } from './encrypt';
import { iconFor } from './icons';
import { consoleLog } from './log';
import { recorder } from './recorder-file';
import { openDatabase } from './store/database';
import { systemTime } from './time';
import { createWorker } from './worker';

const { control } = createWorker({
  browser,
  openDatabase,
  redactLine,
  redactor: REDACTOR_VERSION,
  encrypt: encryptTo,
  fetch: (url, init) => fetch(url, init),
  recorder,
  iconFor,
  time: systemTime,
  log: consoleLog,
  random: Math.random,
});

// For the worker's own console and debugger: `candor record` and the tests in a real browser go through it.
Object.assign(globalThis, { candor: control });
