import { defineTask } from '../task';

const menu = (name: string, items: string[]) => `<li class="top"><a href="#">${name}</a>
<ul>${items.map((item) => `<li><a href="#">${item}</a></li>`).join('')}</ul></li>`;

export const hoverMenu = defineTask({
  name: 'hover-menu',
  covers: 'a menu that only CSS opens while the pointer is over it; equal items in two menus',
  render: (v) => ({
    head: `<style>.top { display: inline-block; position: relative; padding: 8px 16px; list-style: none }
    .top ul { display: none; position: absolute; left: 0; top: 34px; background: #eee; padding: 6px; width: 120px; list-style: none }
    .top:hover ul { display: block } .top li { padding: 5px }</style>`,
    body: `<nav aria-label="Shop"><ul class="${v.hashed('menu')}" style="padding:0">${menu('Women', ['Shoes', 'Hats'])}${menu('Men', ['Hats', 'Shoes'])}</ul></nav><p style="height:200px">Sale!</p>`,
    script: `document.querySelectorAll('nav ul ul a').forEach((link) => { link.onclick = () => {
      const path = link.closest('.top').firstElementChild.textContent + '/' + link.textContent;
      if (path === 'Men/Shoes') window.isOpen = true; else fail(path); return false; }; });`,
  }),
  perform: async (hands) => {
    await hands.hover(hands.text('Men'));
    await hands.click(hands.find('a:visible', 'Shoes'));
  },
  done: 'window.isOpen',
});
