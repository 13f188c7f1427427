import { dropFiles as dropOn } from '../../../src/research/rerun/pointers';
import { INVOICE } from '../files';
import { defineTask } from '../task';

export const dropFiles = defineTask({
  name: 'drop-files',
  covers: 'a file from outside the browser is dropped on one of two equal areas',
  render: (v) => ({
    body: ['Photos', 'Invoices']
      .map(
        (name) =>
          `<section aria-label="${name}"><h3>${name}</h3><div class="${v.hashed('area')}" style="height:70px;width:260px;border:2px dashed #888">Drop a file here</div></section>`,
      )
      .join(''),
    script: `for (const area of document.querySelectorAll('section > div')) {
        area.ondragover = (event) => event.preventDefault();
        area.ondrop = (event) => {
          event.preventDefault();
          const [file] = event.dataTransfer.files;
          if (area.parentNode.getAttribute('aria-label') !== 'Invoices' || file?.name !== 'invoice-7.pdf') fail(file?.name);
          window.isDropped = true;
        };
      }`,
  }),
  perform: async (hands) => {
    const area = hands.page.getByRole('region', { name: 'Invoices' }).getByText('Drop a file here');
    await dropOn(hands.page, await hands.point(area), [INVOICE]);
  },
  secrets: [INVOICE],
  done: 'window.isDropped',
});
