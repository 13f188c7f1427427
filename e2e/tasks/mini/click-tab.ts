import { defineTask } from '../task';
import { JQUERY_UI, mini } from './box';

export const clickTab = defineTask({
  name: 'click-tab',
  covers: 'jQuery UI tabs, then the second of two equal links of the panel',
  render: (v) => {
    const ids = ['one', 'two', 'three'].map((name) => v.id(name));
    return {
      libraries: JQUERY_UI,
      body: mini(
        v,
        'Switch to "Tab #2" and click the second link "sem".',
        `<div><ul>${ids.map((id, index) => `<li><a href="#${id}" style="padding:3px">Tab #${index + 1}</a></li>`).join('')}</ul>
        ${ids.map((id) => `<div id="${id}" style="padding:5px">Nunc <u>sem</u> vel augue, non <u>sem</u> ante.</div>`).join('')}</div>`,
      ),
      script: `$('.area > div').tabs();
        $('.area u').each((index, link) => $(link).on('click', () => index === 3 ? window.found = true : fail(index)));`,
    };
  },
  perform: async (hands) => {
    await hands.click(hands.find('.area').getByRole('tab', { name: 'Tab #2' }));
    await hands.click(hands.find('.area u:visible').nth(1));
  },
  done: 'window.found',
});
