import { Life } from './life';
import { PageMemory } from './memory';

declare global {
  // The isolated world's globals: the page cannot see them, a second injection can.
  var candorLife: Life | undefined;
  var candorMemory: PageMemory | undefined;
}

if (!globalThis.candorLife?.isAlive) {
  globalThis.candorMemory ??= new PageMemory();
  globalThis.candorLife = new Life(globalThis.candorMemory);
  globalThis.candorLife.begin();
}
