import CDP from 'chrome-remote-interface';
import { Hands } from './hands';

/** Visits the demo site, which the browser's first tab shows, with real mouse and keyboard input. */
export async function visit(port: number): Promise<void> {
  const targets = await CDP.List({ host: '127.0.0.1', port });
  const tab = targets.find(({ type }) => type === 'page');
  if (!tab) throw new Error('The browser has no tab.');
  const client = await CDP({ target: tab.webSocketDebuggerUrl, local: true });
  try {
    await client.Page.enable();
    const hands = new Hands(client);
    await workInFrame(hands);
    await hands.follow('a[href="/"]');
    await findPets(hands);
    await hands.wheel(400);
    await hands.wheel(-2_000);
  } finally {
    await client.close();
  }
}

async function workInFrame(hands: Hands): Promise<void> {
  await hands.click('#operations-pets-getPet .opblock-summary-control', 'iframe');
  await hands.click('#operations-pets-getPet .try-out__btn', 'iframe');
  await hands.click('#operations-pets-getPet [data-param-name="id"] input', 'iframe');
  await hands.type('42');
  await hands.click('input[name="notes"]');
  await hands.type('seen');
}

/** Opens an operation, fills in its parameter and sends the request. */
async function findPets(hands: Hands): Promise<void> {
  await hands.click('#operations-pets-findPets .opblock-summary-control');
  await hands.click('#operations-pets-findPets .try-out__btn');
  await hands.click('#operations-pets-findPets [data-param-name="name"] input');
  await hands.type('Rex');
  await hands.press('Tab');
  await hands.click('#operations-pets-findPets .execute');
  await hands.click('#operations-pets-findPets .live-responses-table');
}
