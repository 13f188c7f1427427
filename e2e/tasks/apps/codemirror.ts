import { autocompletion, completeFromList } from '@codemirror/autocomplete';
import { basicSetup, EditorView } from 'codemirror';

const words = ['select', 'selectAll', 'segment', 'separate'].map((label) => ({ label, type: 'function' }));

/** An editor like that of many tools: brackets close themselves, words are completed, Ctrl+F searches. */
function startEditor(parent: Element, doc: string): EditorView {
  return new EditorView({
    parent,
    doc,
    extensions: [autocompletion({ override: [completeFromList(words)] }), basicSetup],
  });
}

Object.assign(globalThis, { startEditor });
