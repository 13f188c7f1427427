import { defineTask } from '../task';

const LISTS = ['To do', 'Doing', 'Done'];
const cards = Array.from(
  { length: 25 },
  (_, index) => `<li style="height:28px">Card ${index + 1} <button>Open</button></li>`,
);

export const innerScroll = defineTask({
  name: 'inner-scroll',
  covers: 'three lists that scroll on their own inside a board that scrolls sideways',
  render: (v) => ({
    body: `<main style="width:420px;overflow-x:auto;border:1px solid #999"><div style="display:flex;width:700px">${LISTS.map(
      (
        name,
      ) => `<section aria-label="${name}" class="${v.hashed('column')}" style="width:220px;margin:4px"><h3>${name}</h3>
      <ul style="height:200px;overflow-y:auto;margin:0">${cards.join('')}</ul></section>`,
    ).join('')}</div></main>`,
    script: `document.querySelectorAll('section').forEach((section, column) => section.querySelectorAll('button').forEach((button, row) => {
      button.onclick = () => column === 2 && row === 21 ? window.isOpen = true : fail(column + '/' + row);
    }));`,
    decoy: 'Open',
  }),
  perform: async (hands) => {
    const board = hands.find('main');
    const isAtSide = () => board.evaluate((box) => box.scrollLeft + box.clientWidth > box.scrollWidth - 2);
    await hands.move(board);
    while (!(await isAtSide())) await hands.wheel(0, 80);
    const list = hands.find('section').nth(2).locator('ul');
    const button = list.locator('li', { hasText: 'Card 22' }).getByRole('button');
    const bottom = (await hands.point(list, [0, 1])).y;
    await hands.wheelUntil(list, async () => (await hands.pointNow(button)).y < bottom - 20);
    await hands.click(button);
  },
  done: 'window.isOpen',
});
