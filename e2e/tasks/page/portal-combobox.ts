import { defineTask } from '../task';

export const portalCombobox = defineTask({
  name: 'portal-combobox',
  covers:
    'combo boxes whose list is made at the end of the body, far from the field, from a server that is slow',
  render: (v) => ({
    body: `<form aria-label="Ticket">${['Team', 'Owner']
      .map(
        (label) =>
          `<p><span id="${v.id(label)}">${label}</span> <input role="combobox" aria-labelledby="${v.id(label)}" aria-expanded="false" autocomplete="off"></p>`,
      )
      .join('')}</form>`,
    script: `const all = ['Mia Berg', 'Mia Bergman', 'Max Berg', 'Noa Berg'], chosen = {};
      for (const field of document.querySelectorAll('[role=combobox]')) { let timer;
        const close = () => document.querySelector('body > ul')?.remove();
        field.oninput = () => { clearTimeout(timer); timer = setTimeout(() => { close();
          const { left, bottom } = field.getBoundingClientRect(), list = document.createElement('ul');
          list.setAttribute('role', 'listbox'); list.style.cssText = 'position:fixed;margin:0;background:#fff;border:1px solid;left:' + left + 'px;top:' + bottom + 'px';
          for (const name of all.filter((one) => one.toLowerCase().includes(field.value.toLowerCase()))) {
            const item = document.createElement('li'); item.setAttribute('role', 'option'); item.textContent = name; list.append(item);
            item.onclick = () => { field.value = name; chosen[field.previousElementSibling.textContent] = name; close();
              window.state = JSON.stringify(chosen); };
          }
          document.body.append(list);
        }, 400); };
      }`,
  }),
  perform: async (hands) => {
    await hands.enter(hands.page.getByRole('combobox', { name: 'Team' }), 'max');
    await hands.click(hands.page.getByRole('option', { name: 'Max Berg' }));
    await hands.enter(hands.page.getByRole('combobox', { name: 'Owner' }), 'mia');
    await hands.click(hands.page.getByRole('option', { name: 'Mia Berg', exact: true }));
  },
  done: `window.state === '{"Team":"Max Berg","Owner":"Mia Berg"}'`,
});
