/** Upper bound of one message from a page, in UTF-16 units of its JSON: messages are serialised on the page's thread. */
export const MESSAGE_LIMIT = 64 * 1024;
