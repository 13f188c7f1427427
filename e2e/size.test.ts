import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildExtension } from '../scripts/build';
import { recorderIn } from '../scripts/build/recorder';

/** 1 KB = 1024 bytes, in everything below. */
const KB = 1024;
/** The whole recorder, as every frame of a recorded page loads it. */
const MOST = { raw: 150 * KB, gzipped: 45 * KB };

let raw: number;
let gzipped: number;

beforeAll(async () => {
  const recorder = await readFile(await recorderIn(await buildExtension('chrome-mv3')));
  raw = recorder.length;
  gzipped = gzipSync(recorder, { level: 9 }).length;
  process.stdout.write(
    `The recorder has ${inKb(raw)} (at most ${inKb(MOST.raw)}), gzipped ${inKb(gzipped)} ` +
      `(at most ${inKb(MOST.gzipped)}).\n`,
  );
});

function inKb(bytes: number): string {
  return `${bytes} bytes = ${(bytes / KB).toFixed(1)} KB`;
}

describe('the built recorder', () => {
  it('is not larger than it may be', () => {
    expect(raw).toBeLessThanOrEqual(MOST.raw);
  });

  it('is not larger than it may be when it is compressed', () => {
    expect(gzipped).toBeLessThanOrEqual(MOST.gzipped);
  });
});
