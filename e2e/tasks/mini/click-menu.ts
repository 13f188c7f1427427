import { defineTask } from '../task';
import { JQUERY_UI, mini } from './box';

const leaf = (name: string) => `<li><div>${name}</div></li>`;
const branch = (name: string, items: string) =>
  `<li><div>${name}</div><ul style="width:70px">${items}</ul></li>`;

export const clickMenu = defineTask({
  name: 'click-menu',
  covers: 'a jQuery UI menu whose submenus open by hovering; equal names in two submenus',
  render: (v) => ({
    libraries: JQUERY_UI,
    body: mini(
      v,
      'Select Jazz &gt; Cool &gt; Vol. 2.',
      `<ul style="width:70px;font-size:11px">${leaf('Folk')}
      ${branch('Rock', branch('Cool', leaf('Vol. 1') + leaf('Vol. 2')))}
      ${branch('Jazz', leaf('Swing') + branch('Cool', leaf('Vol. 1') + leaf('Vol. 2')))}</ul>`,
    ).replace('overflow: hidden', ''),
    script: `$('.area > ul').menu({ select(event, { item }) {
      const path = $(item).parents('li').addBack().children('div').map((i, div) => div.textContent.trim()).get().join('/');
      if (path === 'Jazz/Cool/Vol. 2') window.selected = path; else fail(path);
    } });`,
  }),
  perform: async (hands) => {
    const shown = (name: string) =>
      hands.find('.area li > div:visible').filter({ hasText: new RegExp(`^${name}$`) });
    await hands.hover(shown('Jazz'), 500);
    await hands.hover(shown('Cool'), 500);
    await hands.click(shown('Vol. 2'));
  },
  done: 'window.selected',
});
