import { describe, expect, it } from 'vitest';
import { attributeRule } from './attributes';

const none: ReadonlySet<string> = new Set();
const rule = (tag: string, name: string, value = 'x', type = '', styled = none) =>
  attributeRule({ tag, type }, name, value, styled);

describe('attributeRule', () => {
  it.each([
    ['a', 'class', 'plain'],
    ['a', 'href', 'url'],
    ['img', 'alt', 'text'],
    ['button', 'aria-label', 'text'],
    ['div', 'aria-expanded', 'plain'],
    ['div', 'style', 'style'],
    ['svg', 'viewBox', 'plain'],
    ['path', 'd', 'plain'],
    ['div', 'data-testid', 'text'],
    ['li', 'value', 'plain'],
    ['meta', 'name', 'plain'],
  ])('keeps <%s %s> as %s', (tag, name, expected) => expect(rule(tag, name)).toBe(expected));

  it.each([
    ['a', 'onclick'],
    ['iframe', 'srcdoc'],
    ['script', 'nonce'],
    ['meta', 'content'],
    ['div', 'data-props'],
    ['div', 'data-user-email'],
    ['input', 'value'],
    ['option', 'value'],
    ['a', 'ping'],
    ['a', 'xlink:title'],
    ['div', 'aria-valuetext'],
    ['x-widget', 'account'],
  ])('drops <%s %s>', (tag, name) => expect(rule(tag, name)).toBe('drop'));

  it('keeps the words on a button, not the value behind a choice', () => {
    expect(rule('input', 'value', 'Send', 'submit')).toBe('text');
    expect(rule('input', 'value', 'acct-1', 'radio')).toBe('drop');
  });

  it('keeps data attributes that style sheets select on, if their value is a plain word', () => {
    const styled = new Set(['data-state']);
    expect(rule('div', 'data-state', 'open', '', styled)).toBe('text');
    expect(rule('div', 'data-state', 'jane@example.com', '', styled)).toBe('drop');
  });
});
