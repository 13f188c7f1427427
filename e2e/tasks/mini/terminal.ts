import { defineTask } from '../task';
import { mini } from './box';

export const terminal = defineTask({
  name: 'terminal',
  covers: 'keys handled by the window, without any field: typing, correction, history by arrow keys',
  render: (v) => ({
    body: mini(
      v,
      'Use the terminal to delete the file that ends with ".gif", then list the files.',
      `<pre style="background:#000;color:#0f0;height:150px;margin:0;white-space:pre-wrap">Welcome! Type help.\n</pre>`,
    ),
    script: `const screen = document.querySelector('.area pre'), past = []; let line = '', back = 0;
      const files = new Set(['a.txt', 'kite.gif']);
      const run = (command) => {
        const [name, file] = command.split(' ');
        if (name === 'rm') { if (file !== 'kite.gif') fail(command); files.delete(file); return ''; }
        if (name === 'ls') { window.listed = [...files].join(); return window.listed + '\\n'; }
        return 'unknown: ' + command + '\\n';
      };
      const show = (said = '') => { screen.textContent = screen.textContent.replace(/\\$[^$]*$/, '') + said + '$ ' + line; };
      addEventListener('keydown', (event) => {
        if (event.key.length === 1 && !event.ctrlKey) line += event.key;
        else if (event.key === 'Backspace') line = line.slice(0, -1);
        else if (event.key === 'ArrowUp') line = past.at(-(back += 1)) ?? '';
        else if (event.key === 'Enter') { past.push(line); back = 0; const said = run(line); line = ''; show(said); return; }
        else return;
        event.preventDefault(); show();
      });
      show();`,
  }),
  perform: async (hands) => {
    await hands.click(hands.find('.area pre'));
    await hands.type('ls');
    await hands.press('Enter');
    await hands.type('rm kitr');
    await hands.press('Backspace');
    await hands.type('e.gif');
    await hands.press('Enter');
    await hands.press('ArrowUp', 2);
    await hands.press('Enter');
  },
  done: `window.listed === 'a.txt'`,
});
