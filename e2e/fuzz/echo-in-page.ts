/** Where a page may repeat a value. */
export const PLACES = [
  ...['text', 'split text', 'later text', 'svg text', 'dialog', 'alert', 'comment', 'template', 'script'],
  ...[
    'title attribute',
    'accessible name',
    'placeholder',
    'class',
    'id',
    'test id',
    'data',
    'link query',
    'link path',
  ],
  ...['picture text', 'button value', 'option', 'hidden input', 'other field', 'text area', 'rich text'],
  ...['style rule', 'inserted rule', 'adopted sheet', 'inline style', 'open root', 'closed root'],
  ...['document title', 'address path', 'address query', 'address route', 'frame', 'source of a frame'],
] as const;
export type EchoPlace = (typeof PLACES)[number];

/** Runs in the page and must be whole by itself: puts a text into one place of it. */
export function echoInPage({ name, place, text }: { name: string; place: EchoPlace; text: string }): void {
  const host = document.querySelector(`.${name} .echoes`) ?? document.body;
  const add = <K extends keyof HTMLElementTagNameMap>(tag: K): HTMLElementTagNameMap[K] =>
    host.appendChild(document.createElement(tag));
  const withAttribute = (tag: keyof HTMLElementTagNameMap, attribute: string, value = text): void =>
    add(tag).setAttribute(attribute, value);
  const inRoot = (mode: ShadowRootMode): void => {
    const paragraph = document.createElement('p');
    paragraph.textContent = text;
    add('div').attachShadow({ mode }).append(paragraph);
  };
  const quoted = JSON.stringify(text);
  const rule = `.echo-of[title=${quoted}] { --said: ${quoted}; content: ${quoted} }`;
  const go = (rest: string): void =>
    history.replaceState(null, '', `${location.pathname.split('/', 3).join('/')}/${rest}`);
  const whole = (): string => encodeURIComponent(text);
  const places: Record<EchoPlace, () => void> = {
    text: () => add('p').append(text),
    'split text': () => {
      const line = add('p');
      for (const part of text.match(/.{1,3}/gsu) ?? [])
        line.appendChild(document.createElement('b')).append(part);
    },
    'later text': () => void requestAnimationFrame(() => add('p').append(text)),
    'svg text': () => {
      const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
      drawing.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'text')).textContent = text;
      host.append(drawing);
    },
    dialog: () => {
      const dialog = add('dialog');
      dialog.append(text);
      dialog.setAttribute('aria-label', text);
      dialog.show();
    },
    alert: () => {
      const alert = add('div');
      alert.setAttribute('role', 'alert');
      alert.textContent = text;
    },
    comment: () => void host.appendChild(document.createComment(text)),
    template: () => add('template').content.append(text),
    script: () => {
      const script = add('script');
      script.type = 'application/json';
      script.textContent = text;
    },
    'title attribute': () => withAttribute('span', 'title'),
    'accessible name': () => withAttribute('button', 'aria-label'),
    placeholder: () => withAttribute('input', 'placeholder'),
    class: () => withAttribute('i', 'class'),
    id: () => withAttribute('i', 'id'),
    'test id': () => withAttribute('button', 'data-testid'),
    data: () => withAttribute('i', 'data-said'),
    'link query': () => withAttribute('a', 'href', `/found?said=${text}`),
    'link path': () => withAttribute('a', 'href', `/found/${whole()}/more`),
    'picture text': () => withAttribute('img', 'alt'),
    'button value': () => {
      const button = add('input');
      button.type = 'button';
      button.value = text;
    },
    option: () => add('select').add(new Option(text, text)),
    'hidden input': () => {
      const hidden = add('input');
      hidden.type = 'hidden';
      hidden.value = text;
    },
    'other field': () => {
      add('input').value = text;
    },
    'text area': () => {
      add('textarea').value = text;
    },
    'rich text': () => {
      const editor = add('div');
      editor.contentEditable = 'true';
      editor.append(text);
    },
    'style rule': () => {
      add('style').textContent = rule;
    },
    'inserted rule': () => {
      const { sheet } = add('style');
      sheet?.insertRule(rule);
    },
    'adopted sheet': () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(rule);
      document.adoptedStyleSheets.push(sheet);
    },
    'inline style': () => withAttribute('i', 'style', `--said: ${quoted}; content: ${quoted}`),
    'open root': () => inRoot('open'),
    'closed root': () => inRoot('closed'),
    'document title': () => {
      document.title = text;
    },
    'address path': () => go(`${whole()}/seen`),
    'address query': () => go(`?said=${whole()}&${whole()}`),
    'address route': () => go(`#/seen/${whole()}`),
    frame: () => {
      const frame = add('iframe');
      frame.contentDocument?.body.append(text);
    },
    'source of a frame': () => {
      const paragraph = document.createElement('p');
      paragraph.textContent = text;
      add('iframe').srcdoc = paragraph.outerHTML;
    },
  };
  places[place]();
}
