import { describe, expect, it } from 'vitest';
import { found } from './testing/found';
import { madeUp } from './testing/made-up';

const value = madeUp('', 20);

describe('values behind secret names', () => {
  it.each([
    ['DB_PASSWORD=fledgling56#'],
    ['pwd=fledgling56#;'],
    ['{"password":"fledgling56#"}'],
    ['{"new_password" : "fledgling56#"}'],
    ["const dbPass = 'fledgling56#';"],
    ['password: fledgling56#'],
    ['Server=x;User Id=sa;Password=fledgling56#;'],
    ['<password>fledgling56#</password>'],
    ['<input type="password" name="password" value="fledgling56#">'],
    ['postgres://app:fledgling56#@db.example.com:5432/x'],
    ['redis://:fledgling56#@localhost:6379'],
    ['my password is fledgling56#'],
    ['the password for the wifi is fledgling56#'],
    ['Passwort: fledgling56#'],
    ['mot de passe : fledgling56#'],
    ['Su contraseña es fledgling56#'],
    ['пароль: fledgling56#'],
    ['密码：fledgling56#'],
    ['パスワード: fledgling56#'],
  ])('password: %s', (text) => expect(found(text)).toEqual(['PASSWORD fledgling56#']));

  it.each([['blue%horse'], ['blue=horse']])('password of letters and a sign: %s', (secret) =>
    expect(found(`Password: ${secret}`)).toEqual([`PASSWORD ${secret}`]),
  );

  it.each([
    [`token=${value}`],
    [`/reset?reset_token=${value}&u=4`],
    [`"api_key": "${value}"`],
    [`apiKey: '${value}'`],
    [`X-Api-Key: ${value}`],
    [`Authorization: Bearer ${value}`],
    [`Authorization: Basic ${value}`],
    [`client_secret => "${value}"`],
    [`Set-Cookie: sessionid=${value}; Path=/`],
    [`config["token"] = "${value}"`],
    [`![badge](/badge.svg?token=${value})](https://example.com/)`],
    [`export CLIENT_SECRET="${value}"`],
    [String.raw`{\"token\":\"${value}\"}`],
  ])('token: %s', (text) => expect(found(text)).toEqual([`OTHER_TOKEN ${value}`]));

  it('knows a secret access key of AWS by its name', () => {
    const key = madeUp('', 40);
    expect(found(`AWS_SECRET_ACCESS_KEY=${key}`)).toEqual([`AWS_KEY ${key}`]);
  });

  it.each([
    ["const token = process.env.API_TOKEN ?? '';"],
    ['<input type="password" name="password" autocomplete="current-password">'],
    ['Forgot password? Reset it here.'],
    ['Password: at least 8 characters'],
    ['password: string; token: string;'],
    ['{"password": "Your new password"}'],
    ["password: 'password for user, if required'"],
    ['password=$DB_PASSWORD'],
    [`password=\${DB_PASSWORD}`],
    ['password: ********'],
    ['const password = getPassword(1);'],
    ['max_tokens: 4096'],
    ['let token = tokens[9];'],
    ['signature: sha256WithRSAEncryption'],
    ['class="token keyword"'],
    ['tokenizer=bert-base-uncased1'],
    ['[type="password"]:focus{border:1px solid #f00}'],
    ['token_type=bearer&expires_in=3600'],
    ['PWD=/home/user/project1'],
    ['compass: 270deg'],
    ["the test doesn't pass on glibc2.8"],
    ['STENCIL_PASS: 0x8803'],
    ['monkey: a1b2c3d4e5f6'],
    ["hidePassword: 'パスワードを隠す'"],
  ])('nothing in: %s', (text) => expect(found(text)).toEqual([]));
});
