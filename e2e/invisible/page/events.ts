/** Follow one another at once, within the task of an input: their order is certain. */
const ORDERED = [
  ...[
    'pointerover',
    'pointerenter',
    'pointerout',
    'pointerleave',
    'pointerdown',
    'pointerup',
    'pointercancel',
  ],
  ...['gotpointercapture', 'lostpointercapture', 'mouseover', 'mouseenter', 'mouseout', 'mouseleave'],
  ...['mousedown', 'mouseup', 'click', 'auxclick', 'dblclick', 'contextmenu', 'dragstart', 'drop'],
  ...[
    'keydown',
    'keypress',
    'keyup',
    'beforeinput',
    'input',
    'change',
    'submit',
    'reset',
    'invalid',
    'formdata',
  ],
  ...['focus', 'focusin', 'blur', 'focusout', 'select', 'copy', 'cut', 'paste', 'beforecopy', 'beforepaste'],
  ...['compositionstart', 'compositionupdate', 'compositionend', 'beforetoggle', 'cancel', 'close'],
] as const;

/** Come in tasks and frames of their own: only that they come, and how, is certain. */
const SOMETIME = [
  ...['pointermove', 'mousemove', 'pointerrawupdate', 'wheel', 'mousewheel', 'scroll', 'scrollend', 'toggle'],
  ...['selectionchange', 'selectstart', 'resize', 'visibilitychange', 'popstate', 'hashchange', 'message'],
  ...[
    'messageerror',
    'error',
    'unhandledrejection',
    'rejectionhandled',
    'securitypolicyviolation',
    'storage',
  ],
  ...[
    'load',
    'DOMContentLoaded',
    'readystatechange',
    'pageshow',
    'pagehide',
    'freeze',
    'slotchange',
    'online',
  ],
  ...[
    'transitionrun',
    'transitionstart',
    'animationstart',
    'contentvisibilityautostatechange',
    'fullscreenchange',
  ],
] as const;

const ordered: string[] = [];
const sometime = new Set<string>();
const stacks = new Set<string>();

/** Listens on the window and the document, in both phases, from the page's first moment. */
export function listen(): void {
  for (const [where, place] of [
    ['window', window],
    ['document', document],
  ] as const)
    listenOn(where, place);
}

/** Listens on a node as scripts do that know it. */
export function listenOn(where: string, place: EventTarget): void {
  for (const capture of [true, false]) {
    const note = (event: Event): void => noteEvent(`${where} ${capture ? 'capture' : 'bubble'}`, event);
    for (const type of [...ORDERED, ...SOMETIME])
      place.addEventListener(type, note, { capture, passive: false });
  }
}

export const heard = (): { ordered: string[]; sometime: string[]; stacks: string[] } => ({
  ordered: [...ordered],
  sometime: [...sometime].sort(),
  stacks: [...stacks].sort(),
});

function noteEvent(where: string, event: Event): void {
  const line = `${where} ${told(event)}`;
  if (ORDERED.some((type) => type === event.type)) ordered.push(line);
  else sometime.add(line);
  stacks.add(`${event.type} ${(new Error('here').stack ?? '').replaceAll(location.origin, '')}`);
}

function told(event: Event): string {
  const { type, eventPhase, defaultPrevented, cancelable, bubbles, composed, isTrusted, returnValue } = event;
  const flags = [defaultPrevented, cancelable, bubbles, composed, isTrusted, returnValue]
    .map(Number)
    .join('');
  const names = event.composedPath().map(nameOf).join('<');
  return `${type} ${eventPhase} ${flags} ${nameOf(event.target)} ${nameOf(event.currentTarget)} ${names} ${detailOf(event)}`;
}

function nameOf(target: EventTarget | null): string {
  if (target === window) return 'window';
  return target instanceof Element
    ? `${target.localName}#${target.id}`
    : Object.prototype.toString.call(target);
}

function detailOf(event: Event): string {
  if (event instanceof KeyboardEvent) return `${event.key} ${event.code}`;
  if (event instanceof InputEvent) return `${event.inputType} ${event.data}`;
  if (event instanceof ErrorEvent) return event.message;
  if (event instanceof FocusEvent) return nameOf(event.relatedTarget);
  return event instanceof MouseEvent ? `${event.button} ${event.detail}` : '';
}
