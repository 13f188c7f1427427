// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { actionable } from './actionable';

function hit(html: string): string {
  document.body.innerHTML = html;
  const element = document.querySelector('#hit');
  if (element === null) throw new Error('The fixture has no #hit.');
  const found = actionable(element);
  return found.getAttribute('class') ?? found.localName;
}

describe('actionable', () => {
  it.each([
    ['the button around an icon', '<button class="it"><svg><path id="hit"></path></svg></button>'],
    ['the link around a text', '<a href="/" class="it"><b id="hit">x</b></a>'],
    ['the label around a caption', '<label class="it"><span id="hit">x</span><input></label>'],
    ['the summary around a marker', '<details><summary class="it"><i id="hit">x</i></summary></details>'],
    ['an element with a role that acts', '<div role="option" class="it"><i id="hit">x</i></div>'],
    ['a focusable element without controls in it', '<div tabindex="0" class="it"><i id="hit">x</i></div>'],
    ['an element with a handler', '<div onclick="x()" class="it"><i id="hit">x</i></div>'],
    [
      'the outermost editor around a paragraph',
      '<div contenteditable class="it"><p><b id="hit">x</b></p></div>',
    ],
    ['the hit itself, when it is a control', '<form tabindex="0"><input id="hit" class="it"></form>'],
  ])('is %s', (_, html) => {
    expect(hit(html)).toBe('it');
  });

  it.each([
    ['an anchor without href', '<a class="no"><b id="hit">x</b></a>'],
    ['a container that scripts may focus', '<div tabindex="-1" class="no"><b id="hit">x</b></div>'],
    [
      'a focusable container of controls',
      '<div tabindex="0" class="no"><b id="hit">x</b><button></button></div>',
    ],
    ['a landmark', '<main tabindex="0" class="no"><b id="hit">x</b></main>'],
  ])('is the hit itself inside %s', (_, html) => {
    expect(hit(html)).toBe('b');
  });

  it('leads out of shadow trees', () => {
    document.body.innerHTML = '<button class="it"><span></span></button>';
    const root = document.querySelector('span')?.attachShadow({ mode: 'closed' });
    const inner = document.createElement('i');
    root?.append(inner);
    expect(actionable(inner).className).toBe('it');
  });

  it('leads through the slots of closed shadow trees, where they can be looked into', () => {
    document.body.innerHTML = '<div id="host"><b id="hit">x</b></div>';
    const [host, inner] = [document.querySelector('#host'), document.querySelector('#hit')];
    const root = host?.attachShadow({ mode: 'closed' });
    if (!root || !inner) throw new Error('The fixture lacks its host.');
    root.innerHTML = '<button class="it"><slot></slot></button>';
    expect(actionable(inner, (element) => (element === host ? root : null)).className).toBe('it');
    expect(actionable(inner, () => null)).toBe(inner);
  });
});
