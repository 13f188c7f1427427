import { defineTask } from '../task';
import { mini } from './box';

export const ticTacToe = defineTask({
  name: 'tic-tac-toe',
  covers: 'nine empty cells and an opponent that answers a moment later; too early is ignored',
  render: (v) => ({
    body: mini(
      v,
      "Playing as 'X', win a game of tic-tac-toe.",
      `<div style="display:grid;grid-template-columns:repeat(3,46px);gap:2px">${`<div class="${v.hashed('cell')}" style="height:46px;background:#ddd;font-size:34px;text-align:center"></div>`.repeat(9)}</div>`,
    ),
    script: `const cells = [...document.querySelectorAll('.area > div > div')], answers = [0, 2, 3]; let isMyTurn = true;
      const rows = [[0,1,2],[3,4,5],[6,7,8],[0,3,6],[1,4,7],[2,5,8],[0,4,8],[2,4,6]];
      const hasWon = (who) => rows.some((row) => row.every((at) => cells[at].textContent === who));
      for (const cell of cells) cell.onclick = () => {
        if (!isMyTurn || cell.textContent) return fail('not now');
        cell.textContent = 'X'; if (hasWon('X')) { window.hasWon = true; return; }
        isMyTurn = false;
        setTimeout(() => { cells[answers.find((at) => !cells[at].textContent)].textContent = 'O'; isMyTurn = true; if (hasWon('O')) fail('lost'); }, 250);
      };`,
  }),
  perform: async (hands) => {
    for (const [turn, cell] of [4, 1, 7].entries()) {
      await hands.click(hands.find('.area > div > div').nth(cell));
      if (turn < 2) await hands.find('.area > div > div', 'O').nth(turn).waitFor();
    }
  },
  done: 'window.hasWon',
});
