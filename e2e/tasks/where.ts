import type { Locator } from 'playwright-core';

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where an element is once it has come to rest, in the window's coordinates, whatever frame it is in. */
export async function boxOf(target: Locator): Promise<Box> {
  await target.waitFor({ state: 'attached' });
  const element = await target.elementHandle();
  await element?.waitForElementState('stable');
  const box = await element?.boundingBox();
  if (!box) throw new Error(`${target} has no box: a person could not see it. Open what it is in first.`);
  return box;
}

/** Where a text is shown within an element, in the window's coordinates. */
export async function rectOfText(within: Locator, text: string): Promise<Box> {
  const outer = await boxOf(within);
  const inner = await within.evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const from = walker.currentNode.textContent?.indexOf(wanted) ?? -1;
      if (from < 0) continue;
      const range = document.createRange();
      range.setStart(walker.currentNode, from);
      range.setEnd(walker.currentNode, from + wanted.length);
      const [rect, base] = [range.getBoundingClientRect(), root.getBoundingClientRect()];
      return { x: rect.x - base.x, y: rect.y - base.y, width: rect.width, height: rect.height };
    }
    return undefined;
  }, text);
  if (!inner)
    throw new Error(`${within} shows no "${text}" within one text node: name a text that it shows.`);
  return { ...inner, x: outer.x + inner.x, y: outer.y + inner.y };
}
