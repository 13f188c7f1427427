// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { stateOf } from './state';

function stateIn(html: string, prepare: (element: HTMLElement) => void = () => {}) {
  document.body.innerHTML = html;
  const element = document.querySelector<HTMLElement>('#it');
  if (element === null) throw new Error('The fixture has no #it.');
  prepare(element);
  return stateOf(element);
}

describe('the state', () => {
  it('tells checked, unchecked and mixed', () => {
    expect(stateIn('<input id="it" type="checkbox" checked>')).toMatchObject({ checked: true });
    expect(stateIn('<input id="it" type="radio">')).toMatchObject({ checked: false });
    expect(stateIn('<i id="it" role="checkbox" aria-checked="mixed">')).toMatchObject({ checked: 'mixed' });
  });

  it('is disabled by ARIA on the element or around it', () => {
    expect(stateIn('<button id="it" disabled>')).toMatchObject({ disabled: true });
    expect(stateIn('<div aria-disabled="true"><a id="it"></a></div>')).toMatchObject({ disabled: true });
    expect(stateIn('<button id="it">')).toMatchObject({ disabled: false });
    expect(stateIn('<p id="it">')).not.toHaveProperty('disabled');
  });

  it('is expanded by ARIA, and with the details', () => {
    expect(stateIn('<button id="it" aria-expanded="false">')).toMatchObject({ expanded: false });
    expect(stateIn('<details open><summary id="it"></summary></details>')).toMatchObject({ expanded: true });
    expect(stateIn('<button id="it">')).not.toHaveProperty('expanded');
  });

  it('tells focused, selected, readonly and required', () => {
    expect(stateIn('<button id="it">', (element) => element.focus())).toMatchObject({ focused: true });
    expect(stateIn('<i id="it" role="tab" aria-selected="true">')).toMatchObject({ selected: true });
    expect(stateIn('<input id="it" readonly required>')).toMatchObject({ readonly: true, required: true });
    expect(stateIn('<input id="it">')).toMatchObject({ required: false });
  });
});
