/** CSS-in-JS as it is shipped: in production, emotion inserts its rules one by one and writes no text. */
import { css, cx, injectGlobal, keyframes } from '@emotion/css';

const spin = keyframes`from { opacity: 0.5; } to { opacity: 1; }`;
const card = (tone: string): string => css`
  color: ${tone};
  padding: 4px;
  animation: ${spin} 1s;
  &:hover { text-decoration: underline; }
  @media (min-width: 200px) { margin: 2px; }
`;

injectGlobal`body { font-family: sans-serif; }`;
const cards = document.querySelector('[data-cards]') ?? document.body;
/** A card of another colour has a class of its own, whose rules come with it. */
const add = (tone: string): void => {
  const fresh = document.createElement('p');
  fresh.className = cx(card(tone), 'card');
  fresh.textContent = `A ${tone} card`;
  cards.append(fresh);
};
add('teal');
Object.assign(window, { add });
