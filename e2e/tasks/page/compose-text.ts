import { defineTask } from '../task';

export const composeText = defineTask({
  name: 'compose-text',
  covers: 'text put in by an input method: it is composed, grows, changes and is committed',
  render: (v) => ({
    body: `<form aria-label="Reply"><label>Greeting <input class="${v.hashed('field')}"></label> <button>Send</button></form>`,
    script: `document.forms[0].onsubmit = () => {
      window.sent = document.forms[0].querySelector('input').value;
      if (window.sent !== '日本、hi') fail(window.sent);
      return false;
    };`,
    decoy: 'Send',
  }),
  perform: async (hands) => {
    await hands.click(hands.page.getByLabel('Greeting'));
    const keys = await hands.page.context().newCDPSession(hands.page);
    for (const text of ['に', 'にほ', 'にほん', '日本'])
      await keys.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    await keys.send('Input.insertText', { text: '日本' });
    await keys.detach();
    await hands.type('、hi');
    await hands.click(hands.find('form').getByRole('button'));
  },
  done: `window.sent === '日本、hi'`,
});
