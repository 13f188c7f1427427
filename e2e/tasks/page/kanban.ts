import { defineTask } from '../task';

export const kanban = defineTask({
  name: 'kanban',
  covers: "the browser's own drag and drop: a card to a column, between two cards",
  render: (v) => ({
    body: `<div style="display:flex;gap:16px">${['Open', 'Closed']
      .map(
        (
          name,
        ) => `<section aria-label="${name}" class="${v.hashed('column')}" style="width:180px;min-height:260px;background:#eee;padding:8px"><h3>${name}</h3>
        ${['Call', 'Mail', 'Visit'].map((card) => `<div draggable="true" style="background:#fff;height:44px;margin:6px">${card}</div>`).join('')}</section>`,
      )
      .join('')}</div>`,
    script: `let held;
      document.ondragstart = ({ target, dataTransfer }) => { held = target; dataTransfer.setData('text/plain', 'card'); };
      for (const column of document.querySelectorAll('section')) {
        column.ondragover = (event) => event.preventDefault();
        column.ondrop = (event) => {
          event.preventDefault();
          const after = [...column.querySelectorAll('div')].find((card) => card !== held && card.getBoundingClientRect().top + 22 > event.clientY);
          column.insertBefore(held, after ?? null);
          window.board = [...document.querySelectorAll('section')].map((one) => [...one.querySelectorAll('div')].map(({ textContent }) => textContent).join()).join('|');
          if (window.board !== 'Call,Visit|Call,Mail,Mail,Visit') fail(window.board);
        };
      }`,
  }),
  perform: async (hands) => {
    const card = (column: string, name: string) =>
      hands.page.getByRole('region', { name: column }).getByText(name, { exact: true });
    await hands.drag(card('Open', 'Mail'), card('Closed', 'Mail'), { to: [0.5, 0.15] });
  },
  done: `window.board === 'Call,Visit|Call,Mail,Mail,Visit'`,
});
