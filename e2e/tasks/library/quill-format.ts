import { defineTask } from '../task';

const QUILL = ['quill/dist/quill.js', 'quill/dist/quill.snow.css'] as const;
const START = `window.quill = new Quill(document.querySelector('[data-editor]'), { theme: 'snow', modules: { toolbar: [[{ header: [1, 2, false] }], ['bold', 'italic'], [{ list: 'ordered' }, { list: 'bullet' }]] } });`;

export const quillFormat = defineTask({
  name: 'quill-format',
  covers: 'Quill: text typed, one word of it marked by a double click and made bold by the tool bar',
  render: (v) => ({
    libraries: QUILL,
    body: `<div style="width:500px;height:180px" class="${v.hashed('editor')}"><div data-editor></div></div>`,
    script: `${START} window.state = () => JSON.stringify(quill.getContents().ops);`,
  }),
  perform: async (hands) => {
    await hands.enter(hands.find('.ql-editor'), 'Ship it today');
    await hands.doubleClick(await hands.middleOf(hands.find('.ql-editor p'), 'today'));
    await hands.click(hands.page.getByRole('button', { name: 'bold' }));
  },
  done: `window.state() === '[{"insert":"Ship it "},{"attributes":{"bold":true},"insert":"today"},{"insert":"\\\\n"}]'`,
});

export const quillList = defineTask({
  name: 'quill-list',
  covers: 'Quill: a heading by its drawn picker, then a bullet list made by the keyboard',
  render: (v) => ({
    libraries: QUILL,
    body: `<div style="width:500px;height:220px" class="${v.hashed('editor')}"><div data-editor></div></div>`,
    script: `${START} window.state = () => [...document.querySelectorAll('.ql-editor > *')].map((el) => el.localName + ':' + el.innerText.trim() + [...el.querySelectorAll('li')].map((li) => li.dataset.list).join()).join('|').replace(/\\n/g, '+');`,
  }),
  perform: async (hands) => {
    await hands.click(hands.find('.ql-editor'));
    await hands.click(hands.find('.ql-picker-label'));
    await hands.click(hands.find('.ql-picker-item').nth(1));
    await hands.type('Packing');
    await hands.press('Enter');
    await hands.type('- Tent');
    await hands.press('Enter');
    await hands.type('Lamp');
  },
  done: `window.state() === 'h2:Packing|ol:Tent+Lampbullet,bullet'`,
});
