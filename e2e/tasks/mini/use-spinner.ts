import { defineTask } from '../task';
import { JQUERY_UI, mini } from './box';

export const useSpinner = defineTask({
  name: 'use-spinner',
  covers: 'a jQuery UI spinner: its arrow buttons, which act on mousedown',
  render: (v) => ({
    libraries: JQUERY_UI,
    body: mini(
      v,
      'Select -3 with the spinner and hit Submit.',
      '<input value="0"><br><br><button>Submit</button>',
    ),
    script: `$('.area input').spinner();
      $('.area > button').on('click', () => {
        window.spun = $('.area input').val();
        if (window.spun !== '-3') fail(window.spun);
      });`,
  }),
  perform: async (hands) => {
    await hands.click(hands.find('.ui-spinner-up'));
    for (let turn = 0; turn < 4; turn++) await hands.click(hands.find('.ui-spinner-down'));
    await hands.click(hands.find('.area > button'));
  },
  done: `window.spun === '-3'`,
});
