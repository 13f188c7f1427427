import { defineTask } from '../task';
import { JQUERY_UI, mini } from './box';

export const formSequence = defineTask({
  name: 'form-sequence',
  covers: 'a jQuery UI slider by arrow keys, then the n-th radio, then the n-th of equal buttons',
  render: (v) => ({
    libraries: JQUERY_UI,
    body: mini(
      v,
      'Select 4 with the slider, click the 3rd checkbox, then the 2nd Submit.',
      `<div style="margin:8px 12px"></div><b>0</b>
      <p>${'<input type="checkbox"> '.repeat(4)}</p>${'<button>Submit</button> '.repeat(3)}`,
    ),
    script: `$('.area > div').slider({ min: -5, max: 5, slide(event, { value }) { $('.area b').text(value); } });
      $('.area button').each((index, button) => $(button).on('click', () => {
        const state = [$('.area > div').slider('value'), $('.area input').map((i, box) => Number(box.checked)).get().join(''), index].join();
        if (state === '4,0010,1') window.isSubmitted = true; else fail(state);
      }));`,
  }),
  perform: async (hands) => {
    await hands.click(hands.find('.ui-slider-handle'));
    await hands.press('ArrowRight', 4);
    await hands.click(hands.find('.area input').nth(2));
    await hands.click(hands.find('.area button').nth(1));
  },
  done: 'window.isSubmitted',
});
