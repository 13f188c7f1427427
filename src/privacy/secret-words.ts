import { wordSet, wordsOf } from './words';

/**
 * Words in a field's name, id or label that say it holds a secret. Compared after folding case and accents and after
 * splitting camelCase, so `newPasswordRepeat`, `cc_number` and `Contraseña:` all match.
 */

/**
 * Matched as whole words: shorter words are parts of harmless ones ("discard", "shopping", "secretary"). Those that have
 * one of `PARTS` in them need not be here.
 */
const WORDS = wordSet(
  'pwd pass secret token pin cvv cvc csc cvn card pan iban bic ssn sin ' +
    'nino otp totp tan mtan mfa 2fa passport credential credentials ' +
    'geheim geheimnis karte pruefziffer ausweisnummer steuernummer ' +
    'mdp jeton carte passeport cryptogramme ' +
    'clave tarjeta pasaporte secreto dni curp ' +
    'senha segredo cartao passaporte cpf ' +
    'parola segreto carta passaporto codicefiscale ' +
    'kaart paspoort bsn ' +
    'lozenord kort personnummer kodeord passord kortnummer personnumer cpr ' +
    'kortti passi henkilotunnus haslo karta paszport pesel heslo jelszo sifre kart pasaport parool',
);

/** Matched anywhere in the squashed text: long enough to mean nothing else. */
const PARTS = wordsOf(
  'password passwort kennwort passphrase passcode passwd motdepasse contrasena wachtwoord losenord adgangskode ' +
    'salasana palavrapasse clavedeacceso creditcard cardnum cardno ccnum cccvc cccsc cvvcode cardcode securitycode ' +
    'sicherheitscode geheimzahl bestatigungscode freischaltcode codeconfidentiel codedeverification ' +
    'codigodeverificacion codigodeseguridad codedesecurite verificationcode onetimecode onetimepass accesstoken ' +
    'authtoken apitoken csrftoken refreshtoken bearertoken apikey secretkey privatekey clientsecret recoverykey ' +
    'recoveryphrase seedphrase mnemonic socialsecurity sozialversicherung securitesociale nationalinsurance taxid ' +
    'numerodetarjeta numerodecarte kreditkart kartennummer passportn reisepass accountnumber kontonummer ' +
    'routingnumber sortcode driverslicense driverlicense numerodecompte парол секрет карты паспорт 密码 密碼 口令 验证码 ' +
    '驗證碼 卡号 卡號 护照 身份证 パスワード 暗証番号 カード番号 マイナンバー 確認コード 認証コード 비밀번호 카드번호 주민등록번호 여권 كلمةالمرور كلمةالسر סיסמה סיסמא ' +
    'रहस्य पासवर्ड รหัสผ่าน matkhau κωδικος',
);

/** Whether a field's name, id or label says that it holds a secret. */
export function saysSecret(text: string): boolean {
  if (text === '') return false;
  const words = fold(text).split(/[^\p{L}\p{M}\p{N}]+/u);
  if (words.some((word) => WORDS.has(word) || WORDS.has(word.replace(/\d+$/, '')))) return true;
  const squashed = words.join('');
  return PARTS.some((part) => squashed.includes(part));
}

/** Case and accents folded, camelCase split: `ccNumber` is `cc number`. */
function fold(text: string): string {
  return text
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2')
    .normalize('NFD')
    .replace(/(\p{Script=Latin}|\p{Script=Greek})\p{M}+/gu, '$1')
    .normalize('NFC')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ł/g, 'l')
    .replace(/ø/g, 'o');
}
