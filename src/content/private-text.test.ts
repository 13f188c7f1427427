// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { Echoes } from '../privacy/echoes';
import { SecretFields } from '../privacy/secret-fields';
import { Marks } from './marks';
import { Mutations } from './mutations';
import { PrivateText } from './private-text';
import { WatchedElements } from './watched-elements';

function looking(html: string) {
  document.body.innerHTML = html;
  const memory = { echoes: new Echoes(), marks: new Marks(new SecretFields()) };
  const elements = new WatchedElements(new Mutations(new AbortController().signal));
  return { memory, elements, look: new PrivateText(memory, elements) };
}

describe('private text', () => {
  it('is not repeated elsewhere, as a whole or in its pieces', () => {
    const { memory, look } = looking('<p data-private><b>Kil</b>lilan <i>of Glenelg</i></p>');
    look.look();
    expect(memory.echoes.mask('Killilan of Glenelg')).toBe('⟦private⟧');
    expect(memory.echoes.mask('Welcome, of Glenelg!')).toBe('Welcome, ⟦private⟧!');
    expect(memory.echoes.mask('Continue')).toBe('Continue');
  });

  it('is read again when it changes', () => {
    const { memory, look } = looking('<p class="fs-mask">Dornie Bridge</p>');
    look.look();
    document.body.firstElementChild?.replaceChildren('Ardelve Road');
    look.look();
    expect(memory.echoes.mask('Dornie Bridge to Ardelve Road')).toBe('⟦private⟧ to ⟦private⟧');
  });

  it('may stand in a shadow tree, or its host may be what is marked', () => {
    const { memory, elements, look } = looking('<div></div><div data-private></div>');
    const roots = Array.from(document.querySelectorAll('div'), (div) => div.attachShadow({ mode: 'open' }));
    roots[0]?.append(
      Object.assign(document.createElement('p'), { className: 'ph-mask', textContent: 'Camusluinie' }),
    );
    roots[1]?.append(Object.assign(document.createElement('p'), { textContent: 'Sallachy' }));
    for (const root of roots) elements.addRoot(root);
    look.look();
    expect(memory.echoes.mask('Camusluinie, Sallachy')).toBe('⟦private⟧, ⟦private⟧');
  });
});
