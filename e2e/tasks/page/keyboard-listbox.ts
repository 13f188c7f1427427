import { defineTask } from '../task';

export const keyboardListbox = defineTask({
  name: 'keyboard-listbox',
  covers: 'an ARIA list box by keys alone: Tab into it, arrows, Home and End, Space, then a shortcut',
  render: (v) => ({
    body: `<p><label>Filter <input></label></p><div role="listbox" tabindex="0" aria-label="Fruit" aria-multiselectable="true" style="width:160px;border:1px solid">
    ${['Apple', 'Fig', 'Lime', 'Pear', 'Plum'].map((name) => `<div role="option" id="${v.id(name)}" aria-selected="false">${name}</div>`).join('')}</div>`,
    script: `const list = document.querySelector('[role=listbox]'), items = [...list.children]; let at = 0;
      const show = () => { items.forEach((item, index) => { item.style.background = index === at ? '#ccf' : ''; }); list.setAttribute('aria-activedescendant', items[at].id); };
      const moves = { ArrowDown: () => Math.min(4, at + 1), ArrowUp: () => Math.max(0, at - 1), Home: () => 0, End: () => 4 };
      list.onkeydown = (event) => {
        if (event.key in moves) { at = moves[event.key](); show(); event.preventDefault(); }
        if (event.key === ' ') { items[at].setAttribute('aria-selected', items[at].ariaSelected !== 'true'); event.preventDefault(); }
        if (event.key === 'Enter' && event.ctrlKey) {
          window.chosen = items.filter(({ ariaSelected }) => ariaSelected === 'true').map(({ textContent }) => textContent).join();
          if (window.chosen !== 'Fig,Pear') fail(window.chosen);
        }
      };`,
  }),
  perform: async (hands) => {
    await hands.click(hands.page.getByLabel('Filter'));
    await hands.press('Tab');
    await hands.press('ArrowDown');
    await hands.press('Space');
    await hands.press('End');
    await hands.press('ArrowUp');
    await hands.press('Space');
    await hands.press('Control+Enter');
  },
  done: `window.chosen === 'Fig,Pear'`,
});
