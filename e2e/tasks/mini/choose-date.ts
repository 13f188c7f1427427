import { defineTask } from '../task';
import { JQUERY_UI, mini } from './box';

export const chooseDate = defineTask({
  name: 'choose-date',
  covers: 'a jQuery UI datepicker on a read-only field: two months back, then a day',
  render: (v) => ({
    libraries: JQUERY_UI,
    body: mini(
      v,
      'Select 10/07/2016 as the date and hit submit.',
      '<p style="margin:2px">Date: <input type="text" readonly size="12"></p><button>Submit</button>',
    ).replace('overflow: hidden', ''),
    script: `$('.area input').datepicker({ defaultDate: new Date(2016, 11, 24), showOtherMonths: true });
      $('.area button').on('click', () => {
        window.chosen = $('.area input').val();
        if (window.chosen !== '10/07/2016') fail(window.chosen);
      });`,
  }),
  perform: async (hands) => {
    await hands.click(hands.find('.area input'));
    await hands.rest(300);
    for (const month of ['November', 'October']) {
      await hands.click(hands.find('.ui-datepicker-prev'));
      await hands.find('.ui-datepicker-month', month).waitFor();
    }
    await hands.click(hands.find('.ui-datepicker-calendar').getByRole('link', { name: '7', exact: true }));
    await hands.rest(300);
    await hands.click(hands.find('.area button'));
  },
  done: `window.chosen === '10/07/2016'`,
});
