import { describe, expect, it } from 'vitest';
import { fetchSheet, LARGEST } from './fetch-sheet';

const URL = 'https://cdn.example/a.css';

function respond(body: BodyInit | null, type: string, status = 200) {
  return fetchSheet(async () => new Response(body, { status, headers: { 'content-type': type } }), URL);
}

describe('fetchSheet', () => {
  it('asks as nobody, and takes what the browser has', async () => {
    let asked: RequestInit | undefined;
    await fetchSheet(async (_url, init) => {
      asked = init;
      return new Response('');
    }, URL);
    expect(asked).toMatchObject({
      cache: 'force-cache',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
  });

  it('reads style sheets', async () => {
    expect(await respond('a { color: red }', 'text/css')).toEqual({ text: 'a { color: red }', base: URL });
    expect(await respond(null, 'TEXT/CSS; charset=utf-8')).toEqual({ text: '', base: URL });
  });

  it('tells where it came from in the end', async () => {
    const response = new Response('a {}', { headers: { 'content-type': 'text/css' } });
    Object.defineProperty(response, 'url', { value: 'https://cdn.example/a@2/a.css' });
    expect(await fetchSheet(async () => response, URL)).toMatchObject({
      base: 'https://cdn.example/a@2/a.css',
    });
  });

  it.each([
    ['text/css; charset=iso-8859-1', Uint8Array.of(0x61, 0xe9)],
    ['text/css; charset="UTF-8"', new TextEncoder().encode('aé')],
    ['text/css;charset=klingon', new TextEncoder().encode('aé')],
    ['text/css', new TextEncoder().encode('\uFEFFaé')],
  ])('decodes %s', async (type, bytes) => {
    expect(await respond(bytes, type)).toMatchObject({ text: 'aé' });
  });

  it.each([
    ['one that is not found', 'a {}', 'text/css', 404],
    ['a page', '<p>Log in</p>', 'text/html', 200],
    ['what only begins like a style sheet', 'a {}', 'text/cssx', 200],
    ['one that is too large', 'a'.repeat(LARGEST + 1), 'text/css', 200],
  ])('does not have %s', async (_case, body, type, status) => {
    expect(await respond(body, type, status)).toBeUndefined();
  });

  it('does not have what nobody answers, or what breaks off', async () => {
    expect(await fetchSheet(() => Promise.reject(new TypeError('network')), URL)).toBeUndefined();
    const broken = new ReadableStream({ pull: (controller) => controller.error(new TypeError('reset')) });
    expect(await respond(broken, 'text/css')).toBeUndefined();
  });
});
