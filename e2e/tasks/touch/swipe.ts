import { defineTask } from '../task';

export const touchSwipe = defineTask({
  name: 'touch-swipe',
  covers: 'a finger swipes one of three equal cards away, to the left and not to the right',
  render: (v) => ({
    body: `<h2>Inbox</h2><ul style="list-style:none;padding:0;width:320px">${['Rent', 'Tax', 'Trip']
      .map(
        (name) =>
          `<li class="${v.hashed('card')}" style="touch-action:pan-y;height:48px;border:1px solid;margin:6px 0"><b>${name}</b> swipe to archive</li>`,
      )
      .join('')}</ul>`,
    script: `for (const card of document.querySelectorAll('h2 + ul > li')) {
        let begun;
        card.onpointerdown = (event) => { if (event.pointerType === 'touch') { begun = event.clientX; card.setPointerCapture(event.pointerId); } };
        card.onpointermove = ({ clientX }) => { if (begun !== undefined) card.style.transform = 'translateX(' + (clientX - begun) + 'px)'; };
        card.onpointerup = ({ clientX }) => {
          const way = clientX - begun; begun = undefined; card.style.transform = '';
          if (way > 60 || (way < -60 && card.querySelector('b').textContent !== 'Tax')) fail('archived ' + way);
          if (way < -60) { card.remove(); window.isArchived = true; }
        };
      }`,
  }),
  perform: async (hands) => {
    const { x, y } = await hands.point(hands.find('li', 'Tax'), [0.8, 0.5]);
    await hands.fingers.slide([
      { x, y },
      { x: x - 150, y: y + 3 },
    ]);
  },
  done: 'window.isArchived',
});
