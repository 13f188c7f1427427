// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { examples, recording } from './testing/examples';
import { openPopup, preparePopup, said } from './testing/open-popup';

vi.mock('webextension-polyfill', () => import('./testing/fake-browser'));
preparePopup();

describe('the facts', () => {
  it.each([
    ['notice', 'but not which letters or digits'],
    ['notice-text', 'What you type, except into fields for passwords'],
  ] as const)('%s says what is kept of keys', async (name, words) => {
    expect(said((await openPopup(examples[name])).page, '.recorded')).toContain(words);
  });

  it.each([
    ['full', 'which pages you open on the chosen sites, and what they show'],
    ['actions', 'what a page shows once you click or type there'],
    ['none', 'of what they show only what you use or select'],
  ] as const)('say what is kept of pages when captureDom is %s', async (captureDom, words) => {
    const { page } = await openPopup({ ...recording, captureDom });
    expect(said(page, '.recorded ul[data-kind=yes]')?.toLowerCase()).toContain(words);
  });

  it('say that texts are masked where they are, and only there', async () => {
    const words = 'letters and digits become x';
    expect(said((await openPopup(examples.masked)).page, '.recorded ul[data-kind=yes]')).toContain(words);
    expect(said((await openPopup(recording)).page, '.recorded ul[data-kind=yes]')).not.toContain(words);
  });

  it('lead to the exemption page in a new tab', async () => {
    const link = (await openPopup(recording)).page.querySelector('a');
    expect(link?.getAttribute('href')).toBe(recording.exemptionUrl);
    expect(link?.target).toBe('_blank');
  });

  it('say so when no exemption page is set', async () => {
    expect(said((await openPopup(examples.problems)).page, '.exemption')).toContain('named no page');
  });

  it('tell what was sent, what waits and what keeps it', async () => {
    const { page } = await openPopup(examples.trouble);
    const rows = [...page.querySelectorAll('.delivery dd')].map(({ textContent }) => textContent);
    expect(rows).toEqual(['128', '4.3 MB', '57', '14']);
    expect(said(page, '.trouble')).toContain('The collector cannot be reached.');
  });

  it.each([
    ['the store cannot be read', examples['off-store']],
    ['nobody has looked yet', { ...recording, delivery: { status: 'unknown' } as const }],
  ])('claim nothing of delivery where %s', async (_, state) => {
    const { page } = await openPopup(state);
    expect(said(page, '.delivery')).toContain('does not know yet what was sent');
    expect(page.querySelector('.delivery dd')).toBeNull();
  });

  it('list each malformed setting with its rule and its effect', async () => {
    const { page } = await openPopup(examples.problems);
    expect(said(page, '.policy summary')).toBe('Settings with errors: 2');
    expect(said(page, '.policy li:last-child')).toBe(
      'pauseMinutesRulemust be a whole number of minutes from 1 to 1440Insteada pause lasts 30 minutes',
    );
  });
});
