import { defineTask } from '../task';

export const mousedownList = defineTask({
  name: 'mousedown-list',
  covers: 'a list that opens when its field gets the focus, takes a choice at mousedown and closes at blur',
  render: (v) => ({
    body: `<form aria-label="Trip">${['From', 'To']
      .map(
        (label) =>
          `<p><label>${label} <input autocomplete="off"></label><span class="${v.hashed('list')}"></span></p>`,
      )
      .join('')}<button>Search</button></form>`,
    script: `for (const field of document.querySelectorAll('form input')) {
      const list = field.parentElement.nextElementSibling;
      field.onfocus = () => { list.innerHTML = ['Bern', 'Basel', 'Berlin'].map((city) => '<i style="display:block;width:120px;background:#eef">' + city + '</i>').join(''); };
      field.onblur = () => { list.textContent = ''; };
      list.onmousedown = (event) => { event.preventDefault(); field.value = event.target.textContent; field.blur(); };
    }
    document.forms[0].onsubmit = () => {
      const trip = [...document.querySelectorAll('form input')].map(({ value }) => value).join('-');
      if (trip === 'Basel-Bern') window.isFound = true; else fail(trip);
      return false;
    };`,
    decoy: 'Search',
  }),
  perform: async (hands) => {
    await hands.click(hands.page.getByLabel('From'));
    await hands.click(hands.text('Basel'));
    await hands.click(hands.page.getByLabel('To'));
    await hands.click(hands.text('Bern'));
    await hands.click(hands.find('form').getByRole('button'));
  },
  done: 'window.isFound',
});
