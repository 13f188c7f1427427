import { defineTask } from '../task';
import { mini } from './box';

const TREE = { Ada: { Lin: {}, Moe: { Rob: {} } }, Kim: { Moe: { Zoe: {}, Rob: {} } }, Rob: {} };
type Tree = { [name: string]: Tree };

const branches = (tree: Tree): string =>
  `<ul style="padding-left:16px;margin:0">${Object.entries(tree)
    .map(([name, below]) => `<li><span>${name}</span>${branches(below)}</li>`)
    .join('')}</ul>`;

export const navigateTree = defineTask({
  name: 'navigate-tree',
  covers: 'a tree without roles: opens two levels, clicks a name that stands in several places',
  render: (v) => ({
    body: mini(v, 'Navigate to Kim &gt; Moe &gt; Rob and click on it.', branches(TREE)),
    script: `for (const list of document.querySelectorAll('.area ul ul')) list.hidden = true;
      for (const label of document.querySelectorAll('.area span')) label.onclick = () => {
        const below = label.nextElementSibling;
        if (below?.children.length) { below.hidden = !below.hidden; return; }
        const path = []; for (let li = label.parentElement; li?.localName === 'li'; li = li.parentElement.parentElement) path.unshift(li.firstChild.textContent);
        if (path.join('/') === 'Kim/Moe/Rob') window.found = true; else fail(path.join('/'));
      };`,
  }),
  perform: async (hands) => {
    const kim = hands.find('.area > ul > li', 'Kim');
    await hands.click(hands.text('Kim', kim));
    await hands.click(hands.text('Moe', kim));
    await hands.click(hands.text('Rob', kim));
  },
  done: 'window.found',
});
