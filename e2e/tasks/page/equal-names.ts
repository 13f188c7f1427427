import { defineTask } from '../task';

const PLANS = ['Basic', 'Family', 'Business'];

export const equalNames = defineTask({
  name: 'equal-names',
  covers: 'links and buttons of equal names in cards that only their headings tell apart',
  render: (v) => ({
    body: `<h1>Plans</h1><div class="${v.hashed('grid')}" style="display:flex;gap:12px">${PLANS.map(
      (
        plan,
      ) => `<div class="${v.hashed('card')}" style="border:1px solid #bbb;padding:12px;width:180px"><h3>${plan}</h3>
      <p>All you need.</p><a href="#">Details</a> <button class="${v.hashed('btn')}">Choose</button></div>`,
    ).join('')}</div>`,
    script: `document.querySelectorAll('h3').forEach((heading, index) => {
      const [, , details, choose] = heading.parentElement.children;
      details.onclick = () => { index === 2 ? window.hasRead = true : fail('details ' + index); return false; };
      choose.onclick = () => index === 1 && window.hasRead ? window.chosen = true : fail('choose ' + index);
    });`,
    decoy: 'Choose',
  }),
  perform: async (hands) => {
    const card = (plan: string) => hands.find('h3', plan).locator('..');
    await hands.click(hands.text('Details', card('Business')));
    await hands.click(hands.text('Choose', card('Family')));
  },
  done: 'window.chosen',
});
