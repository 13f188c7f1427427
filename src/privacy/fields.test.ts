// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { declaredKind } from './fields';
import { SecretFields } from './secret-fields';

function field(html: string, selector = '#f'): Element {
  document.body.innerHTML = html;
  const found = document.querySelector(selector);
  if (!found) throw new Error(`no ${selector} in ${html}`);
  return found;
}

describe('declaredKind', () => {
  it.each([
    ['<input id=f type=PASSWORD>', 'secret'],
    ['<input id=f autocomplete="section-a cc-number">', 'secret'],
    ['<input id=f autocomplete="one-time-code">', 'secret'],
    ['<select id=f autocomplete="cc-exp-month"></select>', 'secret'],
    ['<input id=f name="cardnumber">', 'secret'],
    ['<label for=f>Kennwort</label><input id=f>', 'secret'],
    ['<label>PIN <input id=f></label>', 'secret'],
    ['<span id=l>Security code</span><input id=f aria-labelledby=l>', 'secret'],
    ['<p>Passport number</p><div><input id=f></div>', 'secret'],
    ['<div id=f contenteditable aria-label="Password"></div>', 'secret'],
    ['<textarea id=f placeholder="Recovery phrase"></textarea>', 'secret'],
    ['<input id=f name=nickname>', 'text'],
    ['<input id=f type=email>', 'text'],
    ['<input id=f type=search placeholder="Search products">', 'text'],
    ['<textarea id=f></textarea>', 'text'],
    ['<div id=f contenteditable></div>', 'text'],
    ['<div id=f role=textbox></div>', 'text'],
    ['<input id=f type=checkbox name=secret>', 'choice'],
    ['<input id=f type=range>', 'choice'],
    ['<select id=f></select>', 'choice'],
    ['<input id=f type=file>', 'file'],
    ['<input id=f type=submit>', 'none'],
    ['<input id=f type=hidden name=csrf_token>', 'none'],
    ['<div id=f>x</div>', 'none'],
    ['<div id=f contenteditable=false>x</div>', 'none'],
  ])('%s is %s', (html, expected) => expect(declaredKind(field(html))).toBe(expected));

  it('is not fooled by form members named like methods', () => {
    const form = field('<form id=f><input name=getAttribute><input name=closest><input name=matches></form>');
    expect(declaredKind(form)).toBe('none');
  });
});

describe('SecretFields', () => {
  let fields: SecretFields;
  beforeEach(() => {
    fields = new SecretFields();
  });

  it('keeps a field secret after "show password" turned it into text', () => {
    const password = field('<input id=f type=password>');
    expect(fields.kind(password)).toBe('secret');
    password.setAttribute('type', 'text');
    expect(fields.kind(password)).toBe('secret');
  });

  it("treats a new field in the old one's place as secret", () => {
    const password = field('<span id=w><input type=password></span>', 'input');
    fields.kind(password);
    const wrapper = password.parentElement;
    if (!wrapper) throw new Error('no wrapper');
    wrapper.innerHTML = '<input type=text>';
    expect(fields.kind(wrapper.querySelector('input') ?? password)).toBe('secret');
  });

  it('reads style of a field that it meets, then of one that it looks at, and forgets no discs', () => {
    const styles = vi.spyOn(window, 'getComputedStyle');
    const drawn = (security: string): void => {
      const style = document.createElement('i').style;
      vi.spyOn(style, 'getPropertyValue').mockReturnValue(security);
      styles.mockReturnValue(style);
    };
    const text = field('<input id=f>');
    drawn('none');
    expect([fields.kind(text), fields.kind(text)]).toEqual(['text', 'text']);
    expect(styles).toHaveBeenCalledOnce();
    drawn('disc');
    expect([fields.kind(text), fields.look(text)]).toEqual(['text', 'secret']);
    drawn('none');
    expect(fields.look(text)).toBe('secret');
    styles.mockRestore();
  });

  it('notices discs of a field that was plain, and reads no style of what is none', () => {
    const styles = vi.spyOn(window, 'getComputedStyle');
    const { style } = document.createElement('i');
    const drawn = vi.spyOn(style, 'getPropertyValue').mockReturnValue('none');
    styles.mockReturnValue(style);
    const text = field('<input id=f>');
    expect(fields.kind(text)).toBe('text');
    fields.notice(document.body);
    expect(styles).toHaveBeenCalledOnce();
    drawn.mockReturnValue('disc');
    fields.notice(text);
    expect(fields.isSecret(text)).toBe(true);
    styles.mockRestore();
  });

  it('asks a field again that had no style yet because it was not in the page', () => {
    const text = document.createElement('input');
    fields.kind(text);
    const styles = vi.spyOn(window, 'getComputedStyle');
    fields.kind(text);
    expect(styles).toHaveBeenCalledOnce();
    styles.mockRestore();
  });

  it('lists the secret fields it has seen', () => {
    const password = field('<input id=f type=password>');
    fields.kind(password);
    expect([...fields]).toEqual([password]);
  });
});
