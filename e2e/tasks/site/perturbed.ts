import type { Variant } from '../variant';

/** Frameworks render when they have their data. Milliseconds after load. */
const LATER_MS = 700;

/** A notice that slid in since the recording, with a text field, a button and a span of its own. Using it is wrong. */
export function banner(variant: Variant, decoy: string): string {
  return `<div class="${variant.hashed('notice')}" style="background: #fffbe0; padding: 6px 12px; font: 13px sans-serif">
<span>New here? Get our letter.</span> <input type="text" placeholder="E-mail" oninput="fail('decoy field')">
<button onclick="fail('decoy button')">${decoy}</button></div>`;
}

/** Two containers that move the content by some tens of pixels, and a script that fills them later. */
export function laterIn(variant: Variant, body: string, script: string): string {
  const [right, down] = [20 + ((variant.seed * 37) % 51), 15 + ((variant.seed * 23) % 46)];
  return `<div class="${variant.hashed('shell')}" style="padding: ${down}px 0 0 ${right}px"><div></div></div>
<script>{
const content = document.currentScript.previousElementSibling.firstElementChild;
addEventListener('load', () => setTimeout(() => {
  content.innerHTML = ${quoted(body)};
  const own = document.createElement('script');
  own.textContent = ${quoted(script)};
  document.body.append(own);
}, ${LATER_MS}));
}</script>`;
}

/** As a string in a script: no `</script>` may end it early. */
function quoted(text: string): string {
  return JSON.stringify(text).replaceAll('<', '\\u003c');
}
