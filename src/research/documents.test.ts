import { describe, expect, it } from 'vitest';
import type { TraceLine } from '../trace/event';
import { documentsOf } from './documents';
import { sampleLines } from './testing/sample';

const title = (page: number, text: string): TraceLine => ({ type: 'title', t: 9, page, title: text });

describe('documentsOf', () => {
  it('calls a document by the last title it had', () => {
    const documents = documentsOf([...sampleLines(), title(1, 'Basket'), title(1, 'Paid')]);
    expect(documents[0]).toMatchObject({ page: 1, depth: 0, title: 'Paid' });
  });

  it('leaves out titles of documents that were never described', () => {
    const documents = documentsOf([title(77, 'Nobody')]);
    expect(documents).toEqual([]);
  });
});
