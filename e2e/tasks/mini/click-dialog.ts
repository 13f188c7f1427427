import { defineTask } from '../task';
import { JQUERY_UI, mini } from './box';

export const clickDialog = defineTask({
  name: 'click-dialog',
  covers: 'a jQuery UI dialog: its OK, while the page behind has an OK of its own',
  render: (v) => ({
    libraries: JQUERY_UI,
    body: mini(
      v,
      'Press "OK" in the dialog box.',
      `<div title="Confirm">Shall it go on?</div><button style="margin-top:130px">OK</button>`,
    ),
    script: `$('.area button').on('click', () => fail('the OK behind'));
      $('.area > div').dialog({ width: 150, height: 130, position: { my: 'left top', at: 'left top', of: '.area' },
        buttons: { OK() { window.pressed = true; }, Cancel() { fail('Cancel'); } } });`,
  }),
  perform: (hands) => hands.click(hands.find('[role=dialog]').getByRole('button', { name: 'OK' })),
  done: 'window.pressed',
});
