import { chooseFile, INVOICE } from '../files';
import { defineTask } from '../task';

export const upload = defineTask({
  name: 'upload',
  covers: 'two file inputs, one of them hidden behind a button; the chosen name counts, not the content',
  render: (v) => ({
    body: `<form aria-label="Claim"><p><label>Photo <input type="file"></label></p>
    <p><button type="button" class="${v.hashed('pick')}">Attach invoice…</button><input type="file" hidden> <output></output></p><button>Send</button></form>`,
    script: `const [photo, invoice] = document.querySelectorAll('input[type=file]');
      document.querySelector('[type=button]').onclick = () => invoice.click();
      invoice.onchange = () => { document.querySelector('output').textContent = invoice.files[0].name; };
      photo.onchange = () => fail('photo');
      document.forms[0].onsubmit = () => {
        if (invoice.files.length === 1 && invoice.files[0].name === 'invoice-7.pdf') window.isSent = true; else fail('files');
        return false;
      };`,
    decoy: 'Send',
  }),
  perform: async (hands) => {
    const opened = hands.page.waitForEvent('filechooser');
    await hands.click(hands.text('Attach invoice…'));
    await opened;
    await chooseFile(hands.page, 'input[hidden]', INVOICE);
    await hands.text('invoice-7.pdf').waitFor();
    await hands.click(hands.text('Send', hands.find('form')));
  },
  secrets: [INVOICE],
  done: 'window.isSent',
});
