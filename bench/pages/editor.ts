/** A code editor: lines typed, the view scrolled, words replaced everywhere. */
import { basicSetup, EditorView } from 'codemirror';
import { offer, type Step } from './steps';

const text = Array.from(
  { length: 400 },
  (_, line) => `const value${line} = compute(${line}); // line ${line}`,
);
const view = new EditorView({ doc: text.join('\n'), extensions: [basicSetup], parent: document.body });
view.dom.style.height = '500px';

const type =
  (character: string): Step =>
  () => {
    const { head } = view.state.selection.main;
    view.dispatch({ changes: { from: head, insert: character }, selection: { anchor: head + 1 } });
  };
const scroll =
  (turn: number): Step =>
  () => {
    view.scrollDOM.scrollTop = turn * 400;
  };
const replaceAll =
  (turn: number): Step =>
  () => {
    const whole = view.state.doc.toString().replaceAll('compute', `run${turn}`);
    view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: whole } });
  };

offer(() => [
  ...Array.from('function add(a, b) { return a + b }\n'.repeat(3), type),
  ...[1, 2, 3, 4, 5, 6, 7, 8].map(scroll),
  ...[1, 2, 3].map(replaceAll),
]);
