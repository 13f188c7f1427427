/** A to-do list in React: typed in, ticked and deleted one by one. */
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { offer } from './steps';
import { todoSteps } from './todo-steps';

interface Item {
  key: number;
  title: string;
  done: boolean;
}

function Todo() {
  const [items, setItems] = useState<Item[]>([]);
  const [text, setText] = useState('');
  const change = (key: number, more: Partial<Item>): void =>
    setItems((all) => all.map((item) => (item.key === key ? { ...item, ...more } : item)));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setItems((all) => [...all, { key: all.length + Math.random(), title: text, done: false }]);
        setText('');
      }}
    >
      <input className="new" aria-label="New" value={text} onChange={({ target }) => setText(target.value)} />
      <ul>
        {items.map(({ key, title, done }) => (
          <li key={key} className={done ? 'done' : ''}>
            <input type="checkbox" checked={done} onChange={() => change(key, { done: !done })} />
            <span>{title}</span>
            <button type="button" onClick={() => setItems((all) => all.filter((item) => item.key !== key))}>
              Delete
            </button>
          </li>
        ))}
      </ul>
      <p>{items.filter(({ done }) => !done).length} left</p>
    </form>
  );
}

const root = createRoot(document.body.appendChild(document.createElement('main')));
flushSync(() => root.render(<Todo />));
offer(() => todoSteps(document));
