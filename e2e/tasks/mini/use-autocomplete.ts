import { defineTask } from '../task';
import { JQUERY_UI, mini } from './box';

const COUNTRIES = ['Malawi', 'Malaysia', 'Maldives', 'Mali', 'Malta', 'Monaco', 'Poland', 'Portugal'];

export const useAutocomplete = defineTask({
  name: 'use-autocomplete',
  covers: 'a jQuery UI autocomplete: a few letters, then an item of the list that comes up elsewhere',
  render: (v) => ({
    libraries: JQUERY_UI,
    body: mini(
      v,
      'Enter an item that starts with "Mal" and ends with "ves".',
      `<label>Tags: <input style="width:110px"></label><br><br><button>Submit</button>`,
    ),
    script: `$('.area input').autocomplete({ source: ${JSON.stringify(COUNTRIES)}, delay: 150 });
      $('.area button').on('click', () => {
        window.entered = $('.area input').val();
        if (window.entered !== 'Maldives') fail(window.entered);
      });`,
  }),
  perform: async (hands) => {
    await hands.enter(hands.find('.area input'), 'Mal');
    await hands.click(hands.find('.ui-menu-item', 'Maldives'));
    await hands.click(hands.find('.area button'));
  },
  done: `window.entered === 'Maldives'`,
});
