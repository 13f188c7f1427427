import * as fc from 'fast-check';
import type { Sample } from './samples';

const EACH = 40;
/** Any number: the same samples in every run. */
const SEED = 20_261_130;

const word = fc.constantFrom(...'amber brook cedar delta ember fjord grove hazel inlet jetty'.split(' '));
const digits = (length: number) => text('0123456789', length);
const letters = 'abcdefghijklmnopqrstuvwxyz';
const alphanumeric = `${letters}${letters.toUpperCase()}0123456789`;

function text(alphabet: string, length: number): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(...alphabet), minLength: length, maxLength: length });
}

/** Values by type. Prefix and rest of keys are put together here, so that no scanner takes one for a key that leaked. */
const VALUES: Readonly<Record<string, fc.Arbitrary<string>>> = {
  EMAIL: fc.tuple(word, word, digits(2)).map(([one, other, number]) => `${one}.${number}@${other}.example`),
  PHONE: fc.oneof(
    digits(7).map((rest) => `+1 415 ${(2 + Number(rest[0]) / 2) | 0}${rest.slice(1, 3)} ${rest.slice(3)}`),
    digits(7).map((rest) => `+49 151 2${rest}`),
  ),
  CREDIT_CARD: digits(11).map((rest) => inFours(withCheckDigit(`4539${rest}`))),
  US_SSN: fc
    .tuple(fc.integer({ min: 1, max: 665 }), fc.integer({ min: 1, max: 99 }), digits(3))
    .map(([area, group, serial]) => `${pad(area, 3)}-${pad(group, 2)}-1${serial}`),
  IBAN: digits(18).map((bban) => inFours(`DE${ibanCheck(bban)}${bban}`)),
  IP: fc
    .tuple(...Array.from({ length: 3 }, () => fc.integer({ min: 1, max: 254 })))
    .map((rest) => `192.${rest.join('.')}`),
  JWT: fc
    .tuple(text(alphanumeric, 20), text(alphanumeric, 60), text(alphanumeric, 43))
    .map(([head, body, signature]) => `eyJ${head}.eyJ${body}.${signature}`),
  AWS_KEY: text('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 16).map((rest) => `AKIA${rest}`),
  GITHUB_TOKEN: text(alphanumeric, 36).map((rest) => `ghp_${rest}`),
  STRIPE_KEY: text(alphanumeric, 24).map((rest) => `sk_live_${rest}`),
  SLACK_TOKEN: fc
    .tuple(digits(12), text(alphanumeric, 24))
    .map(([team, rest]) => `xoxb-${team}-${team}-${rest}`),
};

const AROUND: readonly ((value: string) => readonly [string, string])[] = [
  () => ['', ''],
  () => ['Send it to ', ' before noon, please.'],
  () => ['{"id":42,"value":"', '","plan":"pro"}'],
  () => ['<td>', '</td>'],
  () => ['Row 3: ', '\nPORT=8080'],
];

/** What looks like something and is nothing. */
const NOTHING: readonly fc.Arbitrary<string>[] = [
  digits(8).map((number) => `Order #${number} shipped`),
  fc
    .tuple(digits(1), digits(2), digits(1))
    .map(([a, b, c]) => `Update to version 1${a}.${b}.3.${c} available`),
  fc.uuid().map((id) => `/projects/${id}/settings`),
  text('0123456789abcdef', 40).map((hash) => `commit ${hash}`),
  digits(10).map((number) => `ts=16${number.slice(0, 8)}123`),
  fc.date({ min: new Date(0), noInvalidDate: true }).map((date) => date.toISOString()),
  fc
    .tuple(word, word)
    .map(([one, other]) => `const ${one} = process.env.${other.toUpperCase()}_TOKEN ?? '';`),
  fc.tuple(word, word).map(([one, other]) => `Forgot the password of ${one}? Reset it in ${other}.`),
  fc.tuple(digits(3), word).map(([number, name]) => `<img src="/${name}@2x.png" width="${number}" alt="">`),
];

/** A set of our own, so that the benchmark needs no file: easier than real data, the same in every run. */
export function ownSamples(): Sample[] {
  const some = <T>(values: fc.Arbitrary<T>) => fc.sample(values, { seed: SEED, numRuns: EACH });
  const positive = Object.entries(VALUES).flatMap(([type, values]) =>
    some(values).map((value, index): Sample => {
      const [before, after] = AROUND[index % AROUND.length]?.(value) ?? ['', ''];
      const span = { start: before.length, end: before.length + value.length, type, tier: 'core' as const };
      return { text: before + value + after, spans: [span] };
    }),
  );
  return [...positive, ...NOTHING.flatMap(some).map((text) => ({ text, spans: [] }))];
}

function pad(number: number, length: number): string {
  return String(number).padStart(length, '0');
}

function inFours(characters: string): string {
  return characters.replace(/.{4}(?=.)/g, '$& ');
}

/** Luhn's check digit behind 15 digits. */
function withCheckDigit(digits: string): string {
  const sum = [...digits].reduce((sum, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return sum + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return digits + ((10 - (sum % 10)) % 10);
}

/** Check digits of a German account: D and E are 13 and 14. */
function ibanCheck(bban: string): string {
  return pad(98 - Number(BigInt(`${bban}131400`) % 97n), 2);
}
