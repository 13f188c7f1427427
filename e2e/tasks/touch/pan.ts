import { defineTask } from '../task';

export const touchPan = defineTask({
  name: 'touch-pan',
  covers: 'a finger moves a list within the page, then taps an entry that was out of sight',
  render: (v) => ({
    body: `<h2>Stations</h2><div class="${v.hashed('stations')}" style="height:200px;width:260px;overflow:auto;border:1px solid">${Array.from({ length: 30 }, (_, n) => `<button style="display:block;height:40px;width:220px">Station ${n + 1}</button>`).join('')}</div>`,
    script: `document.querySelector('h2 + div').onclick = ({ target, pointerType }) => {
        if (target.textContent !== 'Station 12' || pointerType !== 'touch') fail(target.textContent + ' ' + pointerType);
        window.chosen = target.textContent;
      };`,
  }),
  perform: async (hands) => {
    const list = hands.find('h2 + div');
    for (let pan = 0; pan < 2; pan++) {
      await hands.fingers.slide([await hands.point(list, [0.5, 0.9]), await hands.point(list, [0.5, 0.1])]);
      await hands.rest(600);
    }
    await hands.fingers.tap(await hands.point(hands.text('Station 12')));
  },
  done: `window.chosen === 'Station 12'`,
});
