import { defineTask } from '../task';

export const popoverDetails = defineTask({
  name: 'popover-details',
  covers: 'details inside a popover; both close by a click elsewhere, and others have the same words',
  render: (v) => {
    const details = (
      name: string,
    ) => `<details><summary>${name}</summary><label><input type="checkbox">Daily</label>
      <label><input type="checkbox">Weekly</label></details>`;
    return {
      body: `<button popovertarget="${v.id('settings')}">Settings</button>
      <div popover id="${v.id('settings')}" style="margin:120px 40px"><h3>Mails</h3>${details('News')}${details('Offers')}</div>`,
      script: `document.querySelectorAll('details').forEach((details) => { details.onchange = ({ target }) => {
        const what = details.firstChild.textContent + target.parentElement.textContent;
        if (what === 'OffersWeekly' && target.checked) window.isSet = true; else fail(what);
      }; });`,
    };
  },
  perform: async (hands) => {
    await hands.click(hands.text('Settings'));
    await hands.click(hands.text('Offers'));
    await hands.click(hands.find('details').nth(1).getByLabel('Weekly'));
  },
  done: 'window.isSet',
});
