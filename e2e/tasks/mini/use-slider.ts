import { defineTask } from '../task';
import { JQUERY_UI, mini } from './box';

export const useSlider = defineTask({
  name: 'use-slider',
  covers: 'a jQuery UI slider dragged to exactly one value, beside another slider',
  render: (v) => ({
    libraries: JQUERY_UI,
    body: mini(
      v,
      'Select 65 with the second slider and hit Submit.',
      '<div style="margin:12px"></div><div style="margin:12px"></div><b>20</b><br><br><button>Submit</button>',
    ),
    script: `$('.area > div').slider({ value: 20, step: 5 });
      $('.area > div').eq(1).on('slide', (event, { value }) => $('.area b').text(value));
      $('.area button').on('click', () => {
        const values = $('.area > div').map((i, slider) => $(slider).slider('value')).get().join();
        if (values === '20,65') window.isSet = true; else fail(values);
      });`,
  }),
  perform: async (hands) => {
    const track = hands.find('.ui-slider').nth(1);
    await hands.drag(hands.find('.ui-slider-handle').nth(1), track, { to: [0.652, 0.5] });
    await hands.click(hands.find('.area button'));
  },
  done: 'window.isSet',
});
