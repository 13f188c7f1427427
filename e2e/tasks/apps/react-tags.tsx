import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { createRoot } from 'react-dom/client';

const PEOPLE = ['Ana Ruiz', 'Ana Rios', 'Ben Ode', 'Cy Ode'];

/** Suggestions after a pause in typing, in a portal at the end of the body; every key press renders all anew. */
function Tags({ change }: { change(tags: string): void }) {
  const [tags, setTags] = useState<string[]>([]);
  const [text, setText] = useState('');
  const [found, setFound] = useState<string[]>([]);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => change(tags.join()), [change, tags]);
  useEffect(() => {
    const matches = PEOPLE.filter(
      (name) => text && name.toLowerCase().includes(text) && !tags.includes(name),
    );
    const timer = setTimeout(() => setFound(matches), 300);
    return () => clearTimeout(timer);
  }, [text, tags]);
  const add = (name: string) => {
    setTags([...tags, name]);
    setText('');
    field.current?.focus();
  };
  return (
    <section aria-label="Invite">
      {tags.map((name) => (
        <span key={name}>
          {name}{' '}
          <button
            type="button"
            aria-label="Remove"
            onClick={() => setTags(tags.filter((one) => one !== name))}
          >
            ×
          </button>{' '}
        </span>
      ))}
      <input
        ref={field}
        placeholder="Add people"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={({ key }) => key === 'Backspace' && !text && setTags(tags.slice(0, -1))}
      />
      {createPortal(
        found.map((name) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: many real lists are like this one.
          // biome-ignore lint/a11y/noStaticElementInteractions: many real lists are like this one.
          <div key={name} onClick={() => add(name)}>
            {name}
          </div>
        )),
        document.body,
      )}
    </section>
  );
}

Object.assign(globalThis, {
  startTags: (root: Element, change: (tags: string) => void) =>
    createRoot(root).render(<Tags change={change} />),
});
