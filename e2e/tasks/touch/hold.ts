import { defineTask } from '../task';

export const touchHold = defineTask({
  name: 'touch-hold',
  covers: 'a finger stays on a row until its menu comes, then taps an entry; a short tap would open the row',
  render: (v) => ({
    body: `<h2>Files</h2><div role="list">${['Budget', 'Letter']
      .map(
        (name) =>
          `<div role="listitem" class="${v.hashed('file')}" style="user-select:none;height:44px;border-bottom:1px solid">${name}</div>`,
      )
      .join('')}</div><menu hidden><li><button>Rename</button></li><li><button>Delete</button></li></menu>`,
    script: `const menu = document.querySelector('menu'); let timer, about;
      for (const file of document.querySelectorAll('[role=listitem]')) {
        file.addEventListener('touchstart', () => { timer = setTimeout(() => { about = file; menu.hidden = false; timer = undefined; }, 500); }, { passive: true });
        file.addEventListener('touchend', () => { if (timer) fail('tapped'); clearTimeout(timer); });
        file.addEventListener('contextmenu', (event) => event.preventDefault());
      }
      const [rename, remove] = document.querySelectorAll('menu button');
      rename.onclick = () => fail('renamed');
      remove.onclick = ({ pointerType }) => { if (pointerType !== 'touch') return fail(pointerType); window.deleted = about.textContent; menu.hidden = true; };`,
    decoy: 'Delete',
  }),
  perform: async (hands) => {
    await hands.fingers.tap(await hands.point(hands.find('[role=listitem]', 'Letter')), 700);
    await hands.fingers.tap(await hands.point(hands.find('menu').getByText('Delete')));
  },
  done: `window.deleted === 'Letter'`,
});
