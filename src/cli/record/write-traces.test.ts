import { describe, expect, it } from 'vitest';
import { fileFor } from './write-traces';

const session = '0193a0c4-7c00-7000-8000-00000000beef';

describe('fileFor', () => {
  it.each([
    [0, undefined, 'trace-0000beef.jsonl'],
    [1, undefined, 'trace-0000beef.jsonl'],
    [0, '-', '-'],
    [1, '-', 'trace-0000beef.jsonl'],
    [0, 'a/b.jsonl', 'a/b.jsonl'],
    [1, 'a/b.jsonl', 'a/b.2.jsonl'],
    [2, 'trace', 'trace.3'],
    [1, '/tmp/x.y.jsonl', '/tmp/x.y.2.jsonl'],
  ])('session %i of --out %s goes to %s', (index, out, file) => {
    expect(fileFor(session, index, out)).toBe(file);
  });
});
