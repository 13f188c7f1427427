import { Socket } from 'node:net';
import { afterEach, expect, it, vi } from 'vitest';
import type { TraceLine } from '../../trace/event';
import type { Trace } from '../../trace/trace-file';
import { SESSION, STARTED_AT, sampleClick, sampleElement, samplePage } from '../testing/sample';
import { exporters } from './index';

/** The address that clouds keep credentials at. */
const INSIDE = 'http://169.254.169.254/latest/meta-data/';

const picture: TraceLine = {
  t: 2,
  page: 1,
  type: 'dom',
  event: {
    type: 2,
    data: { node: { type: 2, id: 3, tagName: 'img', attributes: { src: INSIDE }, childNodes: [] } },
    timestamp: STARTED_AT,
  },
};

const trace: Trace = {
  header: {
    type: 'session',
    format: 'candor-trace/1',
    session: SESSION,
    device: '5d1c9a3e-8a68-4b0c-9a6e-2b7f3c1d0e4f',
    startedAt: STARTED_AT,
    batches: [],
    complete: true,
    schema: 1,
    policy: '0'.repeat(64),
    extension: '0.1.0',
    redactor: '0.2.0',
  },
  lines: [
    samplePage(1, 1, { url: INSIDE }),
    picture,
    sampleElement(1, 3, 3, { tag: 'img', name: INSIDE, attributes: { src: INSIDE } }),
    sampleClick(1, 3, 4),
  ],
};

afterEach(() => vi.restoreAllMocks());

it.each(Object.entries(exporters))('%s asks nobody for what a record names', (_format, exporter) => {
  const asked = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('no network'));
  const connected = vi.spyOn(Socket.prototype, 'connect');
  expect(exporter.write(trace, true).length).toBeGreaterThan(0);
  expect(asked).not.toHaveBeenCalled();
  expect(connected).not.toHaveBeenCalled();
});
