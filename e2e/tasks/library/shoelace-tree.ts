import { defineTask } from '../task';
import { SHOELACE } from './shoelace-form';

export const shoelaceTree = defineTask({
  name: 'shoelace-tree',
  covers:
    'a Shoelace tree whose branches open by small arrows, stars to be hovered and clicked, a range by keys',
  render: (v) => ({
    ...SHOELACE,
    body: `<div style="width:300px" class="${v.hashed('box')}"><sl-tree>${['Europe', 'Asia']
      .map(
        (name) =>
          `<sl-tree-item>${name}<sl-tree-item>North<sl-tree-item>Coast</sl-tree-item></sl-tree-item><sl-tree-item>South</sl-tree-item></sl-tree-item>`,
      )
      .join(
        '',
      )}</sl-tree><p><sl-rating label="Rating"></sl-rating></p><sl-range label="Budget" max="20"></sl-range></div>`,
    script: `const tree = document.querySelector('sl-tree'), rating = document.querySelector('sl-rating'), range = document.querySelector('sl-range');
      tree.addEventListener('sl-selection-change', ({ detail }) => { const path = []; for (let item = detail.selection[0]; item?.localName === 'sl-tree-item'; item = item.parentElement) path.unshift(item.firstChild.textContent.trim());
        window.path = path.join('/'); });
      window.state = () => [window.path, rating.value, range.value].join();`,
  }),
  perform: async (hands) => {
    const asia = hands.find('sl-tree > sl-tree-item').nth(1);
    await hands.click(asia.locator('[part~=expand-button]').first());
    await hands.rest(400);
    const north = asia.locator('> sl-tree-item').nth(0);
    await hands.click(north.locator('[part~=expand-button]').first());
    await hands.rest(400);
    await hands.click(north.locator('> sl-tree-item').locator('[part~=label]'));
    await hands.click(hands.find('sl-rating'), { spot: [0.7, 0.5] });
    await hands.click(hands.find('sl-range').locator('input'), { spot: [0.02, 0.5] });
    await hands.press('ArrowRight', 6);
  },
  done: `window.state() === 'Asia/North/Coast,4,6'`,
});
