import { defineTask } from '../task';

export const blobFrame = defineTask({
  name: 'frame-blob',
  covers: 'a frame of a blob URL that comes only after a click; a list in it is scrolled',
  render: (v) => ({
    body: `<button class="${v.hashed('open')}">Show preview</button><p></p>`,
    script: `const html = '<ul>' + Array.from({ length: 40 }, (_, n) => '<li>Page ' + (n + 1) + ' <button onclick="parent.postMessage(' + (n + 1) + ', \\'*\\')">Print</button></li>').join('') + '</ul>';
      const place = document.querySelector('p'), open = place.previousElementSibling;
      open.onclick = () => { place.innerHTML = '<iframe width="240" height="180"></iframe>';
        place.firstChild.src = URL.createObjectURL(new Blob([html], { type: 'text/html' })); };
      addEventListener('message', ({ data }) => data === 31 ? window.isPrinted = true : fail(data));`,
    decoy: 'Print',
  }),
  perform: async (hands) => {
    await hands.click(hands.text('Show preview'));
    const frame = hands.page.frameLocator('iframe');
    const button = frame.locator('li', { hasText: 'Page 31' }).getByRole('button');
    const bottom = (await hands.point(hands.find('iframe'), [0, 1])).y;
    await button.waitFor();
    await hands.wheelUntil(hands.find('iframe'), async () => (await hands.pointNow(button)).y < bottom - 30);
    await hands.click(button);
  },
  done: 'window.isPrinted',
});
