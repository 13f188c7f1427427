import browser from 'webextension-polyfill';
import type messages from '../../locales/en/messages.json';

type Messages = typeof messages;
type MessageKey = keyof Messages;
type Values<K extends MessageKey> = Messages[K] extends { placeholders: object } ? [string, ...string[]] : [];

/** A key of `locales/`, and what goes into its placeholders. */
export type Message = { [K in MessageKey]: readonly [key: K, ...values: Values<K>] }[MessageKey];

/** The words of a message, in the language of the browser where there is a translation, else in English. */
export function text(...[key, ...values]: Message): string {
  return browser.i18n.getMessage(key, values);
}

/** The locale for numbers and times: the person's own region where it goes with the language of the words. */
export function locale(): string {
  const words = text('languageTag');
  const region = browser.i18n.getUILanguage();
  return region.split('-')[0] === words.split('-')[0] ? region : words;
}
