import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { expect, test } from 'vitest';
import { fakeSealed } from '../testing/batches';
import { ageProblem } from './age-header';

async function sealed(recipients: number): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  for (let i = 0; i < recipients; i++) {
    encrypter.addRecipient(await identityToRecipient(await generateX25519Identity()));
  }
  return encrypter.encrypt('{}');
}

const bytes = (text: string) => Buffer.from(text, 'latin1');
const stanza = `-> X25519 ${'A'.repeat(43)}\n${'B'.repeat(43)}\n`;
const mac = `--- ${'C'.repeat(43)}\n`;
const payload = 'x'.repeat(32);

test.each([1, 2, 20])('takes what age seals to %i keys', async (recipients) => {
  expect(ageProblem(await sealed(recipients))).toBeUndefined();
});

test('takes stanzas of other kinds beside one of X25519', () => {
  const grease = '-> abc-grease x y\nQUJD\n';
  expect(ageProblem(bytes(`age-encryption.org/v1\n${grease}${stanza}${mac}${payload}`))).toBeUndefined();
  expect(ageProblem(fakeSealed(32))).toBeUndefined();
});

test.each([
  ['nothing', '', /age line/],
  ['plain text', '{"format":"candor-trace/1"}', /age line/],
  ['gzip', '\x1f\x8b\x08\x00', /age line/],
  ['another version', `age-encryption.org/v2\n${stanza}${mac}${payload}`, /age line/],
  ['no MAC line', `age-encryption.org/v1\n${stanza}`, /"---" line/],
  ['a cut MAC line', `age-encryption.org/v1\n${stanza}${mac.slice(0, -5)}`, /"---" line/],
  ['a short MAC', `age-encryption.org/v1\n${stanza}--- ABC\n${payload}`, /no MAC/],
  ['no recipient', `age-encryption.org/v1\n${mac}${payload}`, /no X25519/],
  ['a passphrase', `age-encryption.org/v1\n-> scrypt c2FsdA 18\nQUJD\n${mac}${payload}`, /no X25519/],
  [
    'a stray line',
    `age-encryption.org/v1\n${stanza}{"plain": "text"}\n${mac}${payload}`,
    /neither a recipient/,
  ],
  [
    'a key before its stanza',
    `age-encryption.org/v1\nQUJD\n${stanza}${mac}${payload}`,
    /neither a recipient/,
  ],
  ['no payload', `age-encryption.org/v1\n${stanza}${mac}`, /ends before/],
])('refuses %s', (_what, text, problem) => {
  expect(ageProblem(bytes(text))).toMatch(problem);
});
