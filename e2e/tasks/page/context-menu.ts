import { defineTask } from '../task';

export const contextMenu = defineTask({
  name: 'context-menu',
  covers: 'a menu of the page on the right button, where the pointer was',
  render: (v) => ({
    body: `<div role="list">${['North', 'South', 'West']
      .map(
        (name) =>
          `<div role="listitem" class="${v.hashed('tile')}" style="display:inline-block;width:110px;height:80px;background:#dde;margin:6px">${name}</div>`,
      )
      .join('')}</div>`,
    script: `document.querySelectorAll('[role=listitem]').forEach((tile) => { tile.oncontextmenu = (event) => {
      event.preventDefault(); document.querySelector('ul')?.remove();
      document.body.insertAdjacentHTML('beforeend', '<ul role="menu" style="position:fixed;margin:0;padding:6px;background:#fff;border:1px solid;list-style:none"><li role="menuitem">Rename</li><li role="menuitem">Remove</li></ul>');
      const menu = document.body.lastElementChild; menu.style.left = event.clientX + 'px'; menu.style.top = event.clientY + 'px';
      menu.onclick = ({ target }) => { menu.remove();
        if (tile.textContent === 'South' && target.textContent === 'Remove') window.isRemoved = true; else fail(tile.textContent + target.textContent); };
    }; });`,
  }),
  perform: async (hands) => {
    await hands.click(hands.text('South'), { button: 'right' });
    await hands.click(hands.text('Remove'));
  },
  done: 'window.isRemoved',
});
