/** The same list of web components: each item with a shadow root and a style sheet that all share. */
import { offer } from './steps';
import { todoSteps } from './todo-steps';

const sheet = new CSSStyleSheet();
sheet.replaceSync(':host{display:block}:host(.done) label{text-decoration:line-through}');

class TodoItem extends HTMLElement {
  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    root.innerHTML = '<input type="checkbox"><label></label><button type="button">Delete</button>';
    root.querySelector('input')?.addEventListener('change', () => this.classList.toggle('done'));
    root.querySelector('button')?.addEventListener('click', () => this.remove());
  }

  set label(text: string) {
    const label = this.shadowRoot?.querySelector('label');
    if (label) label.textContent = text;
  }
}

customElements.define('todo-item', TodoItem);
document.body.innerHTML = '<form><input class="new" aria-label="New"><ul></ul></form>';
const [form, field, list] = [
  document.querySelector('form'),
  document.querySelector<HTMLInputElement>('.new'),
  document.querySelector('ul'),
];
form?.addEventListener('submit', (event) => {
  event.preventDefault();
  const item = document.createElement('todo-item');
  if (item instanceof TodoItem) item.label = field?.value ?? '';
  list?.append(item);
  if (field) field.value = '';
});
offer(() => todoSteps(document));
