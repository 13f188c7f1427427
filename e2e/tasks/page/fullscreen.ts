import { defineTask } from '../task';

export const fullscreen = defineTask({
  name: 'fullscreen',
  covers: 'a player that fills the screen, is operated there, and is left again',
  render: (v) => ({
    body: `<h2>Player</h2><figure class="${v.hashed('player')}" style="background:#345;margin:0;width:320px;height:180px"><button>Fill the screen</button> <button>Mark</button> <button>Leave</button></figure>`,
    script: `const player = document.querySelector('figure'); const [fill, mark, leave] = player.querySelectorAll('button');
      fill.onclick = () => player.requestFullscreen().catch(({ message }) => fail(message));
      mark.onclick = () => { if (document.fullscreenElement !== player) fail('small'); window.isMarked = true; };
      leave.onclick = () => document.exitFullscreen().then(() => { window.isLeft = window.isMarked; });`,
    decoy: 'Mark',
  }),
  perform: async (hands) => {
    const player = hands.find('figure');
    await hands.click(hands.text('Fill the screen'));
    await hands.page.waitForFunction('document.fullscreenElement !== null');
    await hands.rest(300);
    await hands.click(hands.text('Mark', player));
    await hands.click(hands.text('Leave', player));
  },
  done: 'window.isLeft',
});
