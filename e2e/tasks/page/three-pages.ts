import { defineTask, type TaskPage } from '../task';
import type { Variant } from '../variant';

const second = (v: Variant): TaskPage => ({
  body: `<h1>Pick a seat</h1><form action="${v.page('third').split('?')[0]}">
  ${v.perturbed ? `<input type="hidden" name="perturbed" value="${v.seed}">` : ''}
  <input type="hidden" name="name"> ${['A1', 'A2', 'B1'].map((seat) => `<label><input type="radio" name="seat" value="${seat}">${seat}</label>`).join(' ')}
  <p><button>Continue</button></p></form>`,
  script: `document.forms[0].elements.name.value = new URLSearchParams(location.search).get('name');`,
  decoy: 'Continue',
});

export const threePages = defineTask({
  name: 'three-pages',
  covers: 'real navigations by forms, each page with its own Continue',
  render: (v) => ({
    body: `<h1>Who travels?</h1><form action="${v.page('second').split('?')[0]}"><label>Name <input name="name"></label>
    ${v.perturbed ? `<input type="hidden" name="perturbed" value="${v.seed}">` : ''} <button>Continue</button></form>`,
    pages: {
      second: second(v),
      third: {
        body: '<h1>All right?</h1><p></p><button>Continue</button>',
        script: `const asked = new URLSearchParams(location.search), text = document.querySelector('p');
          text.textContent = asked.get('name') + ', seat ' + asked.get('seat');
          text.nextElementSibling.onclick = () => text.textContent === 'Lin Ott, seat A2' ? window.isBooked = true : fail(text.textContent);`,
      },
    },
    decoy: 'Continue',
  }),
  perform: async (hands) => {
    await hands.enter(hands.page.getByLabel('Name'), 'Lin Ott');
    await hands.click(hands.find('form').getByRole('button'));
    await hands.click(hands.page.getByLabel('A2'));
    await hands.click(hands.find('form').getByRole('button'));
    await hands.click(hands.find('h1 ~ button'));
  },
  done: 'window.isBooked',
});
