import { defineTask } from '../task';

const body = (name: string) =>
  `<div class="${name}" style="width:560px;border:1px solid"><div data-editor></div></div>`;

export const codemirrorComplete = defineTask({
  name: 'codemirror-complete',
  covers: 'CodeMirror 6: typing with brackets that close themselves, a completion chosen by keys',
  render: (v) => ({
    app: 'codemirror.ts',
    body: body(v.hashed('editor')),
    script: `window.editor = startEditor(document.querySelector('[data-editor]'), 'let a = 1;');`,
  }),
  perform: async (hands) => {
    await hands.click(hands.find('.cm-content'));
    await hands.press('Control+End');
    await hands.press('Enter');
    await hands.type('sel');
    await hands.find('.cm-tooltip-autocomplete li').nth(1).waitFor();
    await hands.rest(200);
    await hands.press('ArrowDown');
    await hands.press('Enter');
    await hands.type('(a');
    await hands.press('End');
    await hands.type(';');
  },
  done: `window.editor.state.doc.toString() === 'let a = 1;\\nselectAll(a);'`,
});

export const codemirrorReplace = defineTask({
  name: 'codemirror-replace',
  covers: 'CodeMirror 6: a word marked by a double click and typed over, a line moved by keys, undo',
  render: (v) => ({
    app: 'codemirror.ts',
    body: body(v.hashed('editor')),
    script: `window.editor = startEditor(document.querySelector('[data-editor]'), 'alpha\\nbeta\\ngamma');`,
  }),
  perform: async (hands) => {
    await hands.doubleClick(await hands.middleOf(hands.find('.cm-line').nth(1), 'beta'));
    await hands.type('delta');
    await hands.press('Alt+ArrowDown');
    await hands.press('End');
    await hands.type('!');
    await hands.press('Control+a');
    await hands.press('Delete');
    await hands.press('Control+z');
  },
  done: `window.editor.state.doc.toString() === 'alpha\\ngamma\\ndelta!'`,
});
