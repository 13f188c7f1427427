import { defineTask } from '../task';

export const hoverReveal = defineTask({
  name: 'hover-reveal',
  covers: 'actions that a script makes only after the pointer has been over a row for a while',
  render: (v) => ({
    body: `<h2>Files</h2><ul style="width:320px;padding:0">${['plan.pdf', 'budget.xls', 'photo.png']
      .map(
        (file) =>
          `<li class="${v.hashed('file')}" style="display:flex;height:32px;gap:8px;border-bottom:1px solid #ccc"><span style="flex:1">${file}</span></li>`,
      )
      .join('')}</ul>`,
    script: `document.querySelectorAll('li').forEach((row) => {
      let timer;
      row.onmouseenter = () => { timer = setTimeout(() => {
        row.insertAdjacentHTML('beforeend', '<button>Share</button><button>Remove</button>');
        const [share, remove] = row.querySelectorAll('button');
        share.onclick = () => row.textContent.startsWith('budget.xls') ? window.isShared = true : fail('share ' + row.textContent);
        remove.onclick = () => fail('remove');
      }, 350); };
      row.onmouseleave = () => { clearTimeout(timer); row.querySelectorAll('button').forEach((button) => button.remove()); };
    });`,
  }),
  perform: async (hands) => {
    await hands.hover(hands.text('budget.xls'), 300);
    await hands.click(hands.find('li', 'budget.xls').getByRole('button', { name: 'Share' }));
  },
  done: 'window.isShared',
});
