import type { Page } from 'playwright-core';

/** Empty, before and after the page has scrolled: what is under a pointer that rests there stays the same. */
const EMPTY = [300, 450] as const;

/** Works on the page with real input alone: nothing else of the test runs in the page before it looks around. */
export async function work(page: Page): Promise<void> {
  await page.mouse.move(...EMPTY);
  await scroll(page, 400, 400);
  await scroll(page, -400, 0);
  await pressAt(page, '#text');
  await page.keyboard.type('axb');
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+C');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await pressAt(page, '#area');
  await page.keyboard.press('Control+V');
  await pressAt(page, '#send');
  await pressAt(page, '#host');
  await pressAt(page, '#summary');
  await pressAt(page, '#text');
  await page.keyboard.press('Enter');
  await pressAt(page, '#send', 'right');
}

export async function pressAt(page: Page, target: string, button: 'left' | 'right' = 'left'): Promise<void> {
  const box = await page.evaluate<[number, number]>(
    `(({ x, y, width, height }) => [x + width / 2, y + height / 2])(document.querySelector('${target}').getBoundingClientRect())`,
  );
  await page.mouse.move(...box);
  await page.mouse.down({ button });
  await page.mouse.up({ button });
}

/** Not by a frame or a timer of the page: it counts both. */
async function scroll(page: Page, by: number, to: number): Promise<void> {
  await page.mouse.wheel(0, by);
  while (!(await page.evaluate<boolean>(`scrollY === ${to}`)));
}
