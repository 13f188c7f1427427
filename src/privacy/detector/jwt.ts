import type { Find } from './finding';
import { matchesOf } from './matches';

/** RFC 7519 and 7516: base64url of `{"…`, then two or four more parts behind dots; a copy may have lost the last. */
const JWT = /(?<![\w-])eyJ[\w-]{5,}\.[\w-]{4,}(?:\.[\w-]*){0,3}/g;

/** JSON web tokens. */
export const findJwts: Find = (text) =>
  matchesOf(JWT, text).map(({ 0: token, index }) => ({
    start: index,
    end: index + token.replace(/\.+$/, '').length,
    type: 'JWT',
  }));
