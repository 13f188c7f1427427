import { describe, expect, it } from 'vitest';
import { found } from './testing/found';

describe('numbers of payment cards', () => {
  it.each([
    ['My card 4539578763621486 was declined', '4539578763621486'],
    ['4539 5787 6362 1486', '4539 5787 6362 1486'],
    ['cc=4539-5787-6362-1486&exp=0529', '4539-5787-6362-1486'],
    ['3782 822463 10005', '3782 822463 10005'],
    ['card ４５３９５７８７６３６２１４８６', '４５３９５７８７６３６２１４８６'],
    ['4539 5787 6362 1486 12/29 123', '4539 5787 6362 1486'],
    ['卡号4539578763621486', '4539578763621486'],
    ['4539 5787 6362 1486 2027', '4539 5787 6362 1486'],
    ['No. 20418 4539 5787 6362 1486', '4539 5787 6362 1486'],
  ])('%s', (text, card) => expect(found(text)).toEqual([`CREDIT_CARD ${card}`]));

  it.each([
    ['voucher 4539578763621487', 'wrong check digit'],
    ['voucher 9710029238725398', 'no issuer'],
    ['ISBN 978-7-6077-9215-1', 'no shape of a card'],
    ['Order 032-7069360-9207539 shipped', 'no shape of a card'],
    ['4539 5787 6362 1486 1722 4831', 'numbers of a table'],
    ['1722 4539 5787 6362 1486 4831', 'numbers of a table'],
    ['x4539578763621486y', 'part of a word'],
    ['ts=1562972023082', 'a time'],
    ['EAN 4989286988753', 'named otherwise'],
  ])('are not: %s (%s)', (text) => expect(found(text)).toEqual([]));
});

describe('social security numbers', () => {
  it.each([
    ['Doe, Jane  819-30-9311  active', '819-30-9311'],
    ['SSN 678 89 9136 on file', '678 89 9136'],
    ['my social is 407932613', '407932613'],
    ['SSN: 530‑71‑3314', '530‑71‑3314'],
  ])('%s', (text, number) => expect(found(text)).toEqual([`US_SSN ${number}`]));

  it.each([
    ['666-65-3856 sample'],
    ['000-49-4932'],
    ['900-12-3456'],
    ['678 89 9136'],
    ['1-819-30-9311-2'],
    ['389626975 bytes'],
  ])('are not: %s', (text) => expect(found(text)).toEqual([]));
});

describe('telephone numbers', () => {
  it.each([
    ['text +32450424421 to confirm', '+32450424421'],
    ['Call +1 (415) 555-2671 ext. 22 now', '+1 (415) 555-2671 ext. 22'],
    ['+49 (0)30 1234567', '+49 (0)30 1234567'],
    ['+1 555 123 4567', '+1 555 123 4567'],
    ['Anna · 686 459 4622 · Berlin', '686 459 4622'],
    ['(415) 555-2671', '(415) 555-2671'],
    ['1-315-505-9260', '1-315-505-9260'],
    ['207-279-2984x2715', '207-279-2984x2715'],
    ['Telefon 089/1234 567', '089/1234 567'],
    ['携帯 090-1247-2883', '090-1247-2883'],
    ['Phone: 0450 00 12 34', '0450 00 12 34'],
    ['<td>Phone</td><td>131 2351 6552</td>', '131 2351 6552'],
  ])('%s', (text, number) => expect(found(text)).toEqual([`PHONE ${number}`]));

  it.each([
    ['part no. 7420-5205-158'],
    ['Order 415-555-2671 shipped'],
    ['rgb(195, 101, 31)'],
    ['lat 69.387520, lng 44.543503'],
    ['2026-12-08T04:01:03.782Z'],
    ['Call on 2025-02-11'],
    ['555 666 777 888 999'],
    ['1619734859'],
    ['--cell-phone-background:#80808059'],
    ['+1619 734 and +12%'],
    ['focus-ring: hsl(198.6 88.7% 48.4%)'],
  ])('are not: %s', (text) => expect(found(text)).toEqual([]));
});
