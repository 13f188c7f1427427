/** What a page sees that looks for somebody who watches: runs before anything else in the page, as its own script. */
import { documentNow } from './document';
import { heard, listen, listenOn } from './events';
import { probe, probed } from './flush';
import { globals } from './globals';
import { numbers, traces, watch, watchNodes } from './traces';

const attached: ShadowRoot[] = [];

/** The listing, as JSON. Looking changes what is there; so it is done once, at the end. */
async function look(): Promise<string> {
  const counts = Object.fromEntries(Reflect.get(performance, 'eventCounts'));
  const found = { ...heard(), counts, ...(await traces()) };
  const nodes = [...documentNow(), ...attached.map(({ innerHTML }) => innerHTML)];
  return JSON.stringify({ ...found, nodes, globals: globals() });
}

function begin(): void {
  const form = document.querySelector('#form');
  const host = document.querySelector('#host');
  if (!form || !host) return;
  for (const element of document.querySelectorAll('form, input, button, #host'))
    listenOn(element.id, element);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('keydown', (event) => {
    if (event instanceof KeyboardEvent && event.key === 'x') event.preventDefault();
  });
  const root = host.attachShadow({ mode: 'closed' });
  attached.push(root);
  watchNodes(root);
  root.innerHTML = '<button id="inner">Inside</button>';
  listenOn('root', root);
  const frame = document.createElement('iframe');
  document.body.append(frame);
}

Object.assign(window, { invisible: { look, numbers, probe, probed } });
if (location.pathname === '/busy') {
  watch();
  listen();
  document.addEventListener('DOMContentLoaded', begin);
}
