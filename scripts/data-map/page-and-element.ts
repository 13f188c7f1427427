import { type LineNotes, note } from './note';

const LAYOUT = 'Shows the page as it was laid out.';
const FIND = 'Finds the element again when the work is repeated.';

export const pageAndElement: Record<string, LineNotes> = {
  page: {
    what: 'A document that is recorded from now on.',
    shared: ['session', 'page'],
    fields: {
      tab: note(
        "The browser's number of the tab. It has no meaning outside the browser.",
        'Joins pages of one tab.',
      ),
      window: note("The browser's number of the window.", 'Joins tabs of one window.'),
      framePath: note('Which frame within the page it is, by position.', 'Puts frames back into their page.'),
      parent: note('Number of the page around this frame.', 'Puts frames back into their page.'),
      frameElement: note('Number of the element that holds the frame.', 'Puts frames back into their page.'),
      opener: note('Number of the tab that opened this one.', 'Shows how somebody got here.'),
      url: note('Address, without what may identify somebody.', 'Tells which step of the work this is.', [
        'url',
        'text',
      ]),
      title: note('Title of the page.', 'Tells which step of the work this is.', ['text']),
      language: note("The page's own language code.", 'Tells which language the texts are in.', ['text']),
      viewport: note('`width` and `height` of the part of the window that shows the page.', LAYOUT),
      devicePixelRatio: note('How many screen pixels a pixel of the page takes.', LAYOUT),
      timeOrigin: note('Date and time at which the page began to load.', 'Joins clocks of pages.'),
    },
  },
  element: {
    what: 'An element that somebody used, or that the page was at: what it is and how to find it.',
    shared: ['session', 'page'],
    fields: {
      id: note('Number of the element within the page.', 'Joins events, elements and page content.'),
      tag: note(
        'Kind of element, such as `button`. An own name of the page becomes `x-redacted` when it is an echo.',
        FIND,
      ),
      role: note('What it is for, such as `button` or `link`.', FIND),
      name: note('What it is called, as screen readers say it.', FIND, ['keys', 'secret', 'marked', 'text']),
      description: note('What is said of it beside its name.', FIND, ['keys', 'secret', 'marked', 'text']),
      attributes: note('Its attributes, by the allow-list.', FIND, [
        'marked',
        'attributes',
        'url',
        'css',
        'text',
      ]),
      text: note('Its text, 200 characters at most.', FIND, ['keys', 'secret', 'marked', 'text']),
      label: note('The label of a field.', FIND, ['keys', 'secret', 'marked', 'text']),
      placeholder: note('The hint that an empty field shows.', FIND, ['marked', 'text']),
      state: note(
        'Whether it is `checked`, `disabled`, `expanded`, `selected`, `focused`, `readonly`, `required`. Of secret and marked elements not whether they are `checked` or `selected`.',
        'Tells what could be done with it.',
        ['secret', 'marked'],
      ),
      look: note('Colours of what has neither name nor text: `background`, `fill`, `color`.', FIND),
      box: note('Place and size in the window, in pixels.', LAYOUT),
      visible: note('How much of it was in view, from 0 to 1.', 'Tells whether it could be seen.'),
      shadowPath: note('Numbers of the components that it is inside of.', FIND),
      ancestors: note('Up to six named parts around it: `role`, `name`, `tag`.', FIND, [
        'keys',
        'secret',
        'marked',
        'text',
      ]),
      selectors: note(
        'Ways to find it: `kind`, `value`, how many elements that `matches`, which of them it was (`index`), whether a rule changed it (`redacted`), and the container (`scope`) with `role`, `name`, `tag`, `node`.',
        FIND,
        ['keys', 'secret', 'marked', 'attributes', 'text'],
      ),
      secret: note('That it is a secret field.', 'Tells why nothing of it was kept.'),
      partial: note('That the time for describing it ran out.', 'Tells a missing part from an empty one.'),
    },
  },
};
