/**
 * Names before a value that say it is secret, as in source code, JSON, YAML, headers, cookies, addresses and sentences.
 * Parts of names: what they are part of is judged by {@link isSecretName}.
 */
const PASSWORDS = [
  'pass(?:w(?:or)?d|wort|phrase|code)?',
  'pwd',
  'pw',
  'passwort',
  'kennwort',
  'mot ?de ?passe',
  'mdp',
  'contrase(?:ñ|n)a',
  'clave',
  'senha',
  'palavra-?passe',
  'wachtwoord',
  'l(?:ö|o)senord',
  'adgangskode',
  'passord',
  'salasana',
  'has(?:ł|l)o',
  'heslo',
  'jelsz(?:ó|o)',
  '(?:ş|s)ifre',
  'parola',
  'парол[ьяю]',
  'κωδικός',
  '密码|密碼|口令',
  'パスワード|暗証番号',
  '비밀번호',
  'كلمة المرور|كلمة السر',
  'סיסמה|סיסמא',
  'पासवर्ड',
  'รหัสผ่าน',
];
const TOKENS = [
  'secret(?:[ _-]?(?:key|value|access[ _-]?key))?',
  'token',
  'api[ _-]?key',
  '(?:access|private|encryption|signing|master|account|storage|shared[ _-]?access|license|auth|app|client|webhook|deploy|service|subscription|recovery|session)[ _-]?key',
  'credentials?',
  'authorization',
  'bearer',
  'jwt',
  'session[ _-]?(?:id|token)',
  '(?:j|asp|php)sess(?:ion)?id',
  'sid',
  'signature',
  'sig',
  'otp',
  'csrf',
  'xsrf',
  'nonce',
  'jeton',
  'geheimnis',
  'segredo',
  'secreto',
];

/** All of them, wherever in a word they stand. */
export const SECRET_WORD = new RegExp(`(${PASSWORDS.join('|')})|${TOKENS.join('|')}`, 'gi');

/** What may stand behind the word in the same name: `password_confirmation`, `tokenValue`, `secret2`. */
const SUFFIX =
  /^(?:s?[ _-]?(?:confirm(?:ation)?|repeat|again|new|old|current|value|text|plain|string|b64|base64|raw|\d{1,2}))?$/i;

/**
 * Whether a name means a secret by the word that it ends with; `tokenizer`, `max_tokens` and `keyboard` do not.
 * @param before the character before the word; empty at the beginning
 * @param after what stands behind it
 */
export function isSecretName(before: string, word: string, after: string): boolean {
  if (after !== '' && !SUFFIX.test(after)) return false;
  // A word of its own, or the last of several: `db_pass`, `dbPass`, not `compass`.
  const isOwnWord = before === '' || /[^\p{L}]$/u.test(before) || /^\p{Lu}/u.test(word);
  return isOwnWord || word.length >= 5;
}
