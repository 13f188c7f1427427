import { describe, expect, it } from 'vitest';
import { found } from './testing/found';
import { madeUp } from './testing/made-up';

const HEX = '4f1a9c07be52d836';
const UPPER = 'QK7DXM2ZRTB5WY3L';

describe('keys of providers', () => {
  it.each([
    ['AWS_KEY', madeUp('AKIA', 16, UPPER)],
    ['GITHUB_TOKEN', madeUp('ghp_', 36)],
    ['GITHUB_TOKEN', madeUp('github_pat_', 82)],
    ['GOOGLE_API_KEY', madeUp('AIza', 35)],
    ['SLACK_TOKEN', madeUp('xoxb-', 40, '730549568705-')],
    [
      'SLACK_TOKEN',
      `https://hooks.slack.com/services/${madeUp('T', 8, UPPER)}/${madeUp('B', 10, UPPER)}/${madeUp('', 24)}`,
    ],
    ['STRIPE_KEY', madeUp('sk_live_', 24)],
    ['OTHER_TOKEN', madeUp('glpat-', 20)],
    ['OTHER_TOKEN', madeUp('npm_', 36)],
    ['OTHER_TOKEN', madeUp('shpat_', 32, HEX)],
    ['OTHER_TOKEN', `${madeUp('SG.', 22)}.${madeUp('', 43)}`],
  ])('%s', (type, key) => {
    expect(found(key)).toEqual([`${type} ${key}`]);
    expect(found(`<code>${key}</code>`)).toEqual([`${type} ${key}`]);
    expect(found(`value ${key}.`)).toEqual([`${type} ${key}`]);
  });

  it.each([
    ['class="sk-toggleable__label-arrow"'],
    ['integrity="sha512-4UzQ9Q2Xv1T1rPAkXc8iuHrlyInb8Z+MSabnPD10BycWf6btMB/gmjoK=="'],
    ['commit ccfb7483d0f43a4221bc89912b3bcc91891eb9c7'],
    ['/projects/795451d2-284b-44c7-9f99-40f5d39a8348/settings'],
    [`data:image/png;base64,${madeUp('iVBORw0KGgo', 200)}`],
    ['npm_config_user_agent_of_the_package_manager'],
  ])('are not: %s', (text) => expect(found(text)).toEqual([]));
});

describe('tokens and keys by their form', () => {
  const jwt = [madeUp('eyJ', 30), madeUp('eyJ', 60), madeUp('', 43)].join('.');

  it('finds JSON web tokens', () => {
    expect(found(`Authorization: Bearer ${jwt}`)).toEqual([`JWT ${jwt}`]);
    expect(found(`see ${jwt}.`)).toEqual([`JWT ${jwt}`]);
  });

  const [begin, end] = ['BEGIN', 'END'].map((word) => `-----${word} RSA PRIVATE KEY-----`);
  const body = Array.from({ length: 5 }, () => madeUp('', 64)).join('\n');

  it('finds private keys, also cut off or written in JSON', () => {
    const key = `${begin}\n${body}\n${end}`;
    expect(found(`id_rsa:\n${key}\n\nadded by ops`)).toEqual([`PRIVATE_KEY ${key}`]);
    expect(found(`${begin}\n${body}\n\nadded by ops`)).toEqual([`PRIVATE_KEY ${begin}\n${body}`]);
    const inJson = JSON.stringify({ key });
    expect(found(inJson)).toEqual([`PRIVATE_KEY ${inJson.slice(8, -2)}`]);
  });

  it('leaves public keys and certificates', () => {
    expect(found(`-----BEGIN PUBLIC KEY-----\n${body}\n-----END PUBLIC KEY-----`)).toEqual([]);
  });
});
