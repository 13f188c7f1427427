import { expect, it } from 'vitest';
import { Rig } from './testing/rig';

it('says "recording" only where the page is recorded', async () => {
  const rig = new Rig();
  rig.browser.tabs = [
    { id: 1, url: 'https://app.example/', incognito: false },
    { id: 2, url: 'https://elsewhere.example/', incognito: false },
  ];
  await rig.start().ready;
  await rig.settle();
  const titles = () => [...rig.browser.badges].map(([tab, { title }]) => [tab, title]);
  expect(titles()).toEqual([
    ['all', 'badgeNotCovered'],
    [1, 'badgeRecording'],
    [2, 'badgeNotCovered'],
  ]);
  await rig.ask('pause');
  await rig.settle();
  expect(titles().map(([, title]) => title)).toEqual(['badgePaused', 'badgePaused', 'badgePaused']);
});

it('tells open popups that something changed', async () => {
  const rig = new Rig();
  await rig.start().ready;
  await rig.settle();
  const heard: unknown[] = [];
  const port = {
    name: 'popup',
    postMessage: (m: unknown) => heard.push(m),
    onDisconnect: { addListener: () => undefined },
  };
  rig.browser.listeners.connect({ ...port, sender: { id: 'candor', url: 'https://app.example/' } });
  rig.browser.listeners.connect({
    ...port,
    sender: { id: 'candor', url: 'chrome-extension://candor/popup.html' },
  });
  await rig.ask('pause');
  await rig.settle();
  expect(heard).toEqual([{ kind: 'changed' }]);
});
