import { describe, expect, it } from 'vitest';
import { found } from './testing/found';

describe('e-mail addresses', () => {
  it.each([
    ['write to jane.doe+news@mail.example.co.uk, please', 'jane.doe+news@mail.example.co.uk'],
    ['<JANE@EXAMPLE.COM>', 'JANE@EXAMPLE.COM'],
    [`o'brien@example.ie`, `o'brien@example.ie`],
    ['müller@bücher.example', 'müller@bücher.example'],
    ['请联系zhang@example.com谢谢', 'zhang@example.com'],
    ['李雷@example.com', '李雷@example.com'],
    ['{"email":"jane@example.com"}', 'jane@example.com'],
    ['?to=jane%40example.com&x=1', 'jane%40example.com'],
    ['http://host:8080?to=jane@example.com', 'jane@example.com'],
    ['<p>jane&#64;example.com</p>', 'jane&#64;example.com'],
    [String.raw`"jane\u0040example.com"`, String.raw`jane\u0040example.com`],
    ['jane＠example．com', 'jane＠example．com'],
    ['ja\u200bne\u200b@example.com', 'ja\u200bne\u200b@example.com'],
  ])('%s', (text, address) => expect(found(text)).toEqual([`EMAIL ${address}`]));

  it.each([
    ['icon@2x.png'],
    ['react@17.0.2'],
    ['@scope/name@0.21.29-beta.3'],
    ['@media print'],
    ['root@localhost'],
    ['git clone git@example.com:team/project.git'],
    ['Follow @somebody for news'],
  ])('are not %s', (text) => expect(found(text)).toEqual([]));
});
