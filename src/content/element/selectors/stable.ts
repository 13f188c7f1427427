/** Ids and classes that a library made up: another load, build or position of the element brings another one. */
const MADE_UP: readonly RegExp[] = [
  // React useId (:r1:, «r1», _r_1_), and what libraries build on it.
  /[:«»]|_r_[0-9a-z]+_|(^|-)r\d+$/i,
  /^(radix|headlessui|react-aria|react-select|downshift|mui|mat|cdk|ember|ext|yui|gwt|ui-id|aria|rc[-_]|chakra|ng|p|q|el-id|v-|tippy|popper|floating|dijit|isc_|jqx|select2|cke|tinymce|mce)[-_]?.*\d/i,
  // Style sheets made by a build: emotion, styled-components, styled-jsx, svelte, JSS, CSS modules.
  /^(css|sc|jsx|svelte|emotion|e|tss|makeStyles|astro|data-v)-[\w-]*[0-9A-Z]/,
  /^(sc-\w|jss\d|_[\w-]*\d|ng-tns-|c\d{2,})/,
  /(__|_|--)(?=[\w]*[0-9A-Z])[A-Za-z0-9+]{5,8}(_\d+)?$/,
  // UUIDs, long numbers, and letters mixed with digits as hashes have them.
  /[0-9a-f]{8}-[0-9a-f]{4}-/i,
  /\d{4,}/,
  /(^|[-_])(?=[a-z]*\d+[a-z]+\d|\d+[a-z]+\d*[a-z])[a-z0-9]{5,}($|[-_])/i,
];

/** What an element is for the moment. */
const PASSING =
  /^(is|has|ng|was)-|^(active|selected|current|open|opened|closed|show|shown|hide|hidden|hover|focus|focused|disabled|enabled|checked|loading|loaded|visible|collapsed|expanded|dragging|error|invalid|valid|dirty|touched|pristine|in|on|off)$/i;

/** Utility classes: how it looks, in a hundred places. */
const UTILITY =
  /^-?(flex|grid|block|inline|table|absolute|relative|fixed|sticky|container|row|col|clearfix|[mp][trblxyse]?-|gap-|space-|w-|h-|min-|max-|text-|font-|bg-|border|rounded|shadow|items-|justify-|self-|align-|z-|top-|left-|opacity-|cursor-|overflow-|d-|float-|leading-|tracking-|transition|duration-|ease-|order-|basis-|grow|shrink|col-|row-|sr-only|truncate|uppercase)/;

/** Whether an id looks as if the next load of the page would have it again. */
export function isStableId(id: string): boolean {
  return id !== '' && id.length <= 60 && !/\s/.test(id) && !MADE_UP.some((pattern) => pattern.test(id));
}

/** Whether a class says what an element is, rather than how it looks, how it was built, or what state it is in. */
export function isStableClass(name: string): boolean {
  return (
    /^[A-Za-z_-][\w-]{1,39}$/.test(name) && !PASSING.test(name) && !UTILITY.test(name) && isStableId(name)
  );
}
