import type { Find } from './finding';
import { matchesOf } from './matches';

/** RFC 3986, 3.2.1: `scheme://user:password@host`, in connection strings too; not `scheme://host:8080?to=jo@host`. */
const LOGIN = /:\/\/([^\s:@/?#"'<>⟦]{0,128}):((?!\d{1,5}[?#])[^\s/"'<>⟦]{1,256})@(?=[\w[.-])/g;

/** Passwords in addresses. One that stands for itself (`:password@`, `${PASSWORD}`) is none. */
export const findLogins: Find = (text) =>
  matchesOf(LOGIN, text)
    .filter(({ 2: password = '' }) => !/^(?:\W*|\$.*|[<{[%].*|pass(?:word)?|pw)$/i.test(password))
    .map(({ 0: whole, 1: user = '', index }) => {
      const start = index + '://'.length + user.length + 1;
      return { start, end: index + whole.length - 1, type: 'PASSWORD' };
    });
