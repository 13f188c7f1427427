import { defineTask } from '../task';

export const cellEdit = defineTask({
  name: 'cell-edit',
  covers: 'table cells that become fields on a double click; Enter keeps, Escape gives up',
  render: (v) => ({
    body: `<table class="${v.hashed('sheet')}" border="1" cellpadding="6"><tr><th>Item</th><th>May</th><th>June</th></tr>
    ${['Rent', 'Food'].map((item) => `<tr><td>${item}</td><td>100</td><td>100</td></tr>`).join('')}</table>`,
    script: `document.querySelector('table').ondblclick = ({ target }) => {
      if (target.localName !== 'td') return;
      const before = target.textContent; target.innerHTML = '<input size="6">';
      const field = target.firstChild; field.value = before; field.focus(); field.select();
      field.onkeydown = ({ key }) => { if (key === 'Enter') target.textContent = field.value; if (key === 'Escape') target.textContent = before; };
    };
    window.sheet = () => [...document.querySelectorAll('td')].map(({ textContent }) => textContent).join();`,
  }),
  perform: async (hands) => {
    await hands.doubleClick(hands.find('td').nth(5));
    await hands.type('85');
    await hands.press('Enter');
    await hands.doubleClick(hands.find('td').nth(1));
    await hands.type('7');
    await hands.press('Escape');
  },
  done: `window.sheet() === 'Rent,100,100,Food,100,85'`,
});
