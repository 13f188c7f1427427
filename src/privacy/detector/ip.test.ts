import { describe, expect, it } from 'vitest';
import { found } from './testing/found';

describe('addresses of the Internet Protocol', () => {
  it.each([
    ['Host 143.36.35.63 unreachable', '143.36.35.63'],
    ['{"remote_addr":"10.2.3.4"}', '10.2.3.4'],
    ['http://10.2.3.4:8080/', '10.2.3.4'],
    ['ping 8.8.8.8', '8.8.8.8'],
    ['X-Forwarded-For: 2a00:1450::fe70', '2a00:1450::fe70'],
    ['Host 7245:5120:e9dd:8fe3:200f:c3f5:8870:be59 down', '7245:5120:e9dd:8fe3:200f:c3f5:8870:be59'],
    ['[2001:db8:85a3::8a2e:370:7334]:443', '2001:db8:85a3::8a2e:370:7334'],
    ['client_ip=::ffff:93.220.103.142', '::ffff:93.220.103.142'],
  ])('%s', (text, address) => expect(found(text)).toEqual([`IP ${address}`]));

  it.each([
    ['Update to version 5.4.2.6 available'],
    ['see section 3.5.3.1 of the manual'],
    ['Chrome/146.0.94.206 Safari/537.36'],
    ['it runs 3.5.3.1 here'],
    ['3.5.3.1 Scope of this part'],
    ['1.2.3.4.5'],
    ['300.1.1.1'],
    ['127.0.0.1 and 0.0.0.0 and 255.255.255.0'],
    ['::1'],
    ['std::vector a::b div::before'],
    ['12:30:45 00:1a:2b:3c:4d:5e aa:bb:cc:dd:ee:ff:00:11'],
  ])('are not: %s', (text) => expect(found(text)).toEqual([]));
});
