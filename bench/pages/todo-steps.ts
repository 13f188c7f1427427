import type { Step } from './steps';

const ITEMS = 60;

/** Types, ticks and deletes so many items in a list of any make. */
export function todoSteps(root: Document): Step[] {
  const itemAt = (index: number): ParentNode | undefined => {
    const item = root.querySelectorAll('li, todo-item')[index];
    return item?.shadowRoot ?? item;
  };
  const each = (step: (index: number) => void): Step[] =>
    Array.from({ length: ITEMS }, (_, index) => () => step(index));
  return [
    ...each((index) => enter(root, `Something to do ${index}`)),
    ...each((index) => itemAt(index)?.querySelector('input')?.click()),
    ...each(() => itemAt(0)?.querySelector('button')?.click()),
  ];
}

/** As React sees it, too: past its own idea of what the field holds. */
function enter(root: Document, text: string): void {
  const field = root.querySelector<HTMLInputElement>('.new');
  if (!field) throw new Error('The page has no field for new items.');
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.form?.requestSubmit();
}
