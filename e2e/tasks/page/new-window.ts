import { Hands } from '../hands';
import { defineTask } from '../task';

export const newWindow = defineTask({
  name: 'new-window',
  covers: 'a link opens a second tab, work is done there, it closes, and goes on in the first one',
  render: (v) => ({
    body: `<h1>Request 5</h1><p><a href="${v.frame('form')}" target="_blank" rel="opener">Open approval</a></p><button disabled>Finish</button>`,
    script: `const finish = document.querySelector('h1 ~ button');
      addEventListener('message', ({ data }) => { if (data === 'ok 250') finish.disabled = false; else fail(data); });
      finish.onclick = () => { window.isFinished = true; };`,
    frames: {
      form: `<!doctype html><title>Approval</title><h1>Approval</h1><label>Amount <input></label> <button>Approve</button>
      <script>document.querySelector('button').onclick = () => { opener.postMessage('ok ' + document.querySelector('input').value, '*'); document.body.textContent = 'Thank you'; setTimeout(close, 900); };</script>`,
    },
  }),
  perform: async (hands) => {
    const opened = hands.page.waitForEvent('popup');
    await hands.click(hands.text('Open approval'));
    const there = new Hands(await opened);
    await there.enter(there.page.getByLabel('Amount'), '250');
    const closed = there.page.waitForEvent('close');
    await there.click(there.text('Approve'));
    await closed;
    await hands.click(hands.find('h1 ~ button'));
  },
  done: 'window.isFinished',
});
