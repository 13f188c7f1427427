import { useId, useState } from 'react';
import { createRoot } from 'react-dom/client';

interface Item {
  key: number;
  product: string;
  count: string;
}

function Row({ item, change, remove }: { item: Item; change(to: Item): void; remove(): void }) {
  const [product, count] = [useId(), useId()];
  return (
    <fieldset>
      <label htmlFor={product}>Product</label>{' '}
      <select
        id={product}
        value={item.product}
        onChange={(e) => change({ ...item, product: e.target.value })}
      >
        <option value="">Choose…</option>
        <option value="pen">Pen</option>
        <option value="ink">Ink</option>
        <option value="pad">Pad</option>
      </select>{' '}
      <label htmlFor={count}>Count</label>{' '}
      <input
        id={count}
        value={item.count}
        onChange={(e) => change({ ...item, count: e.target.value.replace(/\D/g, '') })}
      />{' '}
      <button type="button" onClick={remove}>
        Remove
      </button>
    </fieldset>
  );
}

/** Every field is controlled; rows come and go, so that the ids React makes up differ from run to run. */
function Order({ place }: { place(order: string): void }) {
  const [items, setItems] = useState<Item[]>([{ key: 0, product: '', count: '' }]);
  const change = (to: Item) => setItems(items.map((item) => (item.key === to.key ? to : item)));
  const remove = (key: number) => setItems(items.filter((item) => item.key !== key));
  const add = () =>
    setItems([...items, { key: Math.max(-1, ...items.map(({ key }) => key)) + 1, product: '', count: '' }]);
  return (
    <form
      aria-label="Order"
      onSubmit={(event) => {
        event.preventDefault();
        place(items.map(({ product, count }) => count + product).join());
      }}
    >
      {items.map((item) => (
        <Row key={item.key} item={item} change={change} remove={() => remove(item.key)} />
      ))}
      <button type="button" onClick={add}>
        Add item
      </button>{' '}
      <button type="submit" disabled={items.some(({ product, count }) => !product || !count)}>
        Place order
      </button>
    </form>
  );
}

Object.assign(globalThis, {
  startOrder: (root: Element, prefix: string, place: (order: string) => void) =>
    createRoot(root, { identifierPrefix: prefix }).render(<Order place={place} />),
});
