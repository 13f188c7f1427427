import { describe, expect, it } from 'vitest';
import { findSession, latestSession } from './find-session';

const ids = [
  '0193a0c4-7c00-7000-8000-000000000001',
  '0193a0c4-7c00-7000-8000-000000000002',
  '0193ffff-0000-7000-8000-000000000000',
];

describe('findSession', () => {
  it('finds by the whole id, or by a beginning that only one has, in either case', () => {
    for (const id of ids) expect(findSession(ids, id.toUpperCase())).toBe(id);
    expect(findSession(ids, '0193F')).toBe(ids[2]);
  });

  it('says whether there is none or more than one', () => {
    expect(() => findSession(ids, '02')).toThrow(
      'No session begins with "02". "candor sessions" lists them.',
    );
    expect(() => findSession(ids, '0193a')).toThrow('2 sessions begin with "0193a". Give more of the id.');
    expect(() => latestSession([])).toThrow(/no sessions yet/);
  });

  it('takes for the latest the one that began last', () => {
    expect(latestSession(ids)).toBe(ids[2]);
  });
});
