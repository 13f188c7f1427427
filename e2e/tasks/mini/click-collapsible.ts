import { defineTask } from '../task';
import { JQUERY_UI, mini } from './box';

export const clickCollapsible = defineTask({
  name: 'click-collapsible',
  covers: 'a jQuery UI accordion: opens a section, then a link that others have too',
  render: (v) => ({
    libraries: JQUERY_UI,
    body: mini(
      v,
      'Expand the sections, find the link "amet." and click it in Section #2.',
      `<div>${['Lorem <a>amet.</a> ipsum', 'Dolor sit <a>amet.</a> elit', 'Nunc <a>amet.</a> vel']
        .map((text, index) => `<h3>Section #${index + 1}</h3><div style="padding:4px">${text}</div>`)
        .join('')}</div>`,
    ),
    script: `$('.area > div').accordion({ heightStyle: 'content', collapsible: true, active: false });
      $('.area a').each((index, link) => $(link).css('cursor', 'pointer').on('click', () =>
        index === 1 ? window.found = true : fail('other link')));`,
  }),
  perform: async (hands) => {
    for (const section of [0, 1]) {
      await hands.click(hands.find('.area h3').nth(section));
      await hands.page.waitForFunction('$(":animated").length === 0');
    }
    await hands.click(hands.find('.area a').nth(1));
  },
  done: 'window.found',
});
