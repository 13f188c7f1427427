import { expect, it } from 'vitest';
import { found } from './testing/found';

it.each([
  ['Transfer to DE89370400440532013000 today', 'DE89370400440532013000'],
  ['GB82 WEST 1234 5698 7654 32 BIC unknown', 'GB82 WEST 1234 5698 7654 32'],
  ['gb82-west-1234-5698-7654-32', 'gb82-west-1234-5698-7654-32'],
])('finds the IBAN in %s', (text, iban) => expect(found(text)).toEqual([`IBAN ${iban}`]));

it.each([
  ['DE88370400440532013000', 'wrong check digits'],
  ['DE8937040044053201300', 'too short'],
  ['XDE89370400440532013000', 'part of a word'],
  ['ZZ89370400440532013000', 'no country'],
  ['ee95b61e-6bc7-4dd1-ae28-5f3219d55d31', 'a UUID'],
  ['is404 flag for unmatched paths', 'words'],
])('finds none in %s: %s', (text) => expect(found(text)).toEqual([]));
