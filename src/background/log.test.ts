import { expect, it } from 'vitest';
import { SealError } from './errors';
import { describeError } from './log';

it('tells our own messages, and of foreign errors the kind alone: they quote what they choked on', () => {
  expect(describeError(new SealError('batch 3 was not sealed'))).toBe('SealError: batch 3 was not sealed');
  expect(describeError(new SyntaxError('Unexpected token "hunter2"'))).toBe('SyntaxError');
  expect(describeError('hunter2')).toBe('unknown error');
});
