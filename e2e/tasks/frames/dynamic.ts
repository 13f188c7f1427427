import { defineTask } from '../task';

export const dynamicFrames = defineTask({
  name: 'frame-dynamic',
  covers: 'tabs that throw their frame away and make a new one, with a form that loads into it',
  render: (v) => ({
    body: `<div role="tablist">${['Car', 'Home'].map((name) => `<button role="tab">${name}</button>`).join('')}</div><div role="tabpanel"></div>`,
    script: `const panel = document.querySelector('[role=tabpanel]');
      for (const tab of document.querySelectorAll('[role=tab]')) tab.onclick = () => {
        panel.innerHTML = '<iframe width="420" height="120" name="' + tab.textContent + '" src="${v.frame('form')}"></iframe>'; };
      window.insure = (what, sum) => { (window.insured ??= []).push(what + ' ' + sum); if (!'Home 900,Car 300'.startsWith(window.insured.join())) fail(what); };`,
    frames: {
      form: `<!doctype html><form><label>Sum <input></label> <button>Insure</button></form><script>
      document.forms[0].onsubmit = (event) => { event.preventDefault(); parent.insure(window.name, event.target.querySelector('input').value); };</script>`,
    },
  }),
  perform: async (hands) => {
    for (const [what, sum] of [
      ['Home', '900'],
      ['Car', '300'],
    ] as const) {
      await hands.click(hands.page.getByRole('tab', { name: what }));
      const frame = hands.page.frameLocator(`iframe[name=${what}]`);
      await hands.enter(frame.getByLabel('Sum'), sum);
      await hands.click(frame.getByRole('button'));
    }
  },
  done: `String(window.insured) === 'Home 900,Car 300'`,
});
