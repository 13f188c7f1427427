import type { Page } from 'playwright-core';
import { pressAt } from './hands';

type Act = (page: Page) => Promise<void>;
const type: Act = async (page) => {
  await pressAt(page, '#text');
  await page.keyboard.type('a');
};
const leave: Act = async (page) => {
  await type(page);
  await page.keyboard.press('Tab');
};
const tick: Act = (page) => pressAt(page, '#tick');
const send: Act = (page) => pressAt(page, '#send');
const icon: Act = (page) => pressAt(page, '#icon');
const menu: Act = (page) => pressAt(page, '#send', 'right');
const enter: Act = async (page) => {
  await type(page);
  await page.keyboard.press('Enter');
};

/** Events that the browser dispatches in one task, one soon after the other. */
const PAIRS: readonly [string, string, Act][] = [
  ['pointerdown', 'mousedown', type],
  ['mousedown', 'focusin', type],
  ['pointerup', 'mouseup', type],
  ['mouseup', 'click', type],
  ['pointerup', 'click', icon],
  ['mousedown', 'contextmenu', menu],
  ['keydown', 'keypress', type],
  ['keypress', 'beforeinput', type],
  ['beforeinput', 'input', type],
  ['keydown', 'focusout', leave],
  ['change', 'focusout', leave],
  ['focusout', 'focusin', leave],
  ['click', 'input', tick],
  ['input', 'change', tick],
  ['click', 'submit', send],
  ['keypress', 'submit', enter],
];

/** Between which events somebody reads the page's style, as it finds out itself. */
export async function readings(page: Page): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  for (const [first, then, act] of PAIRS) {
    await page.evaluate(`document.activeElement.blur(), invisible.probe('${first}', '${then}')`);
    await act(page);
    found[`${first}, ${then}`] = await page.evaluate('invisible.probed()');
  }
  return found;
}
