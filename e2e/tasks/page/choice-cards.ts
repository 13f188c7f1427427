import { defineTask } from '../task';

const cards = (group: string) =>
  ['Road', 'Rail', 'Air']
    .map(
      (name) =>
        `<label class="card"><input type="radio" name="${group}"><svg width="20" height="20"><circle cx="10" cy="10" r="9"/></svg><span>${name}</span></label>`,
    )
    .join('');

export const choiceCards = defineTask({
  name: 'choice-cards',
  covers:
    'radios that are out of sight behind drawn labels, a switch made of a div, equal names in two groups',
  render: (v) => ({
    head: `<style>.card { display: inline-block; border: 1px solid #999; padding: 10px; margin: 4px } .card input { position: absolute; opacity: 0; pointer-events: none }
    .card:has(:checked) { background: #bdf } [role=switch] { width: 40px; height: 20px; border-radius: 10px; background: #999 } [aria-checked=true] { background: #3a3 }</style>`,
    body: `<fieldset><legend>There</legend>${cards('there')}</fieldset><fieldset><legend>Back</legend>${cards('back')}</fieldset>
    <p id="${v.id('ins')}">Insurance</p><div role="switch" tabindex="0" aria-checked="false" aria-labelledby="${v.id('ins')}"></div>`,
    script: `const insurance = document.querySelector('[role=switch]');
      insurance.onclick = () => insurance.setAttribute('aria-checked', insurance.ariaChecked !== 'true');
      window.state = () => [...document.querySelectorAll('.card input')].map(({ checked }) => Number(checked)).join('') + insurance.ariaChecked;`,
  }),
  perform: async (hands) => {
    const group = (name: string) => hands.page.getByRole('group', { name });
    await hands.click(hands.text('Air', group('There')));
    await hands.click(hands.text('Rail', group('There')));
    await hands.click(group('Back').locator('svg').nth(2));
    await hands.click(hands.page.getByRole('switch'));
  },
  done: `window.state() === '010001true'`,
});
