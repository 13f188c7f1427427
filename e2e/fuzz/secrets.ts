import fc from 'fast-check';

/** Characters by what may trip a recorder over them. */
const ALPHABETS = {
  letters: 'abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ',
  mixed: 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789-_.!$%*+?',
  digits: '0123456789',
  hexadecimal: '0123456789abcdef',
  markup: `abcXYZ789<>&"'\`=/\\;{}()[]`,
  accents: 'aeinorstäöüßéèçñåøœşžłÆÐ12',
  cyrillic: 'абвгдежзиклмнопрстуфхцчшыэюяЖЩ34',
  greek: 'αβγδεζηθλμξπρστφχψωΔΣ56',
  arabic: 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي',
  hebrew: 'אבגדהוזחטיכלמנסעפצקרשת',
  hindi: 'कखगघचछजझटठडढणतथदधनपफबभमयरलवशषसह',
  chinese: '桜楓松竹梅蘭菊荷柳桃杏李棗栗榛杉柏槐椿楠',
  kana: 'あいうえおかきくけこさしすせそタチツテトナニヌネノ',
  hangul: '가나다라마바사아자차카타파하거너더러머버',
  wide: 'ａｂｃｄｅＸＹＺ１２３４５',
  pictures: 'abcXYZ456🌲🌵🍁🍄🐚🪨🦉🐙',
} as const;

/** Rare enough that no page of the tests and no name of the format says one. */
const WORDS = [
  ...[
    'quillon',
    'thistle',
    'bramble',
    'wombat',
    'zephyr',
    'gourd',
    'marmot',
    'pickerel',
    'sorghum',
    'tundra',
  ],
  ...['vermouth', 'walrus', 'yodel', 'abacus', 'brisket', 'crozier', 'dulcimer', 'ermine', 'fjord', 'gimlet'],
  ...['hyssop', 'ibex', 'juniper', 'kestrel', 'lychee', 'mulberry', 'nutmeg', 'ocelot', 'parsnip', 'quokka'],
] as const;

const LENGTHS = { minLength: 4, maxLength: 40 };

const ofOneAlphabet = fc
  .constantFrom(...Object.values(ALPHABETS))
  .chain((alphabet) => fc.string({ unit: fc.constantFrom(...Array.from(alphabet)), ...LENGTHS }));

const passphrase = fc
  .tuple(
    fc.array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 4 }),
    fc.constantFrom(' ', '-', '', '.'),
    fc.integer({ min: 10, max: 9_999 }),
  )
  .map(([words, between, number]) => [...words, number].join(between).slice(0, LENGTHS.maxLength));

const card = fc
  .tuple(
    fc.constantFrom('4', '51', '55', '2223', '37', '6011'),
    fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 14, maxLength: 14 }),
    fc.constantFrom('', ' ', '-'),
  )
  .map(([issuer, rest, between]) => {
    const body = (issuer + rest.join('')).slice(0, issuer === '37' ? 14 : 15);
    const groups = `${body}${checkDigit(body)}`.match(issuer === '37' ? /^.{4}|.{6}|.{5}$/g : /.{4}/g) ?? [];
    return groups.join(between);
  });

/** Any secret of 4 to 40 characters. Fields of one line hold no line ends, and what stands at the edges is not blank. */
export const anySecret = fc
  .oneof(
    { weight: 6, arbitrary: ofOneAlphabet },
    { weight: 2, arbitrary: passphrase },
    { weight: 1, arbitrary: card },
  )
  .filter((secret) => secret.trim() === secret && secret.length >= LENGTHS.minLength);

/** ISO/IEC 7812-1, annex B. */
function checkDigit(body: string): number {
  const sum = Array.from(body, Number)
    .reverse()
    .map((digit, place) => (place % 2 === 0 ? digit * 2 : digit))
    .reduce((total, digit) => total + (digit > 9 ? digit - 9 : digit), 0);
  return (10 - (sum % 10)) % 10;
}
