import { defineTask } from '../task';

export const blankFrame = defineTask({
  name: 'frame-blank',
  covers: 'an editor in an about:blank frame that the page writes into, with its tool bar outside',
  render: (v) => ({
    body: `<div role="toolbar" aria-label="Format"><button>Bold</button> <button>Clear</button></div>
    <iframe class="${v.hashed('editor')}" width="400" height="120"></iframe>`,
    script: `const frame = document.querySelector('iframe'), inside = frame.contentDocument;
      inside.open(); inside.write('<body style="margin:12px"><p>Quarterly report draft</p></body>'); inside.close();
      inside.designMode = 'on';
      const [bold, clear] = document.querySelectorAll('[role=toolbar] button');
      bold.onmousedown = (event) => { event.preventDefault(); inside.execCommand('bold'); };
      clear.onclick = () => fail('clear');
      window.state = () => inside.body.textContent.trim() + '|' + [...inside.querySelectorAll('b')].map(({ textContent }) => textContent.trim()).join();`,
  }),
  perform: async (hands) => {
    const text = hands.page.frameLocator('iframe').locator('p');
    await hands.selectText(text, 'report');
    await hands.click(hands.text('Bold'));
    await hands.press('End');
    await hands.type(' 3');
  },
  done: `window.state() === 'Quarterly report draft 3|report'`,
});
