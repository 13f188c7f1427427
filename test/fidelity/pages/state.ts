import type { Hands } from '../../../e2e/tasks/hands';
import { type FidelityPage, scripted } from '../page';

const typed = (name: string, body: string, ...steps: FidelityPage['steps']): FidelityPage => ({
  name,
  render: () => ({ body }),
  steps,
});

/** What fields hold, what is open, and what has scrolled. */
export const STATE = [
  scripted(
    'scripted-values',
    '<input id="a" value="First"><textarea id="b"></textarea><select id="c"><option value="1">One</option><option value="2">Two</option></select><input id="d" type="range" value="3"><input id="e" type="password">',
    `a.value = 'Set'; b.value = 'Long\\ntext'; c.value = '2'; d.value = '70'; e.value = 'hunter2'`,
    `a.value = ''; c.options[0].text = 'Uno'; c.selectedIndex = 0; b.defaultValue = 'ignored'; a.setAttribute('value', 'attribute')`,
  ),
  scripted(
    'ticks',
    '<input id="a" type="checkbox"><input id="b" type="radio" name="r"><input id="c" type="radio" name="r" checked>',
    `a.checked = true; b.checked = true`,
    `a.checked = false; c.checked = true; c.name = 'other'; b.checked = true`,
  ),
  scripted(
    'select-options',
    '<select id="s"><option>One<option selected>Two<option>Three</select><select id="m" multiple><option>A<option>B</select>',
    `s.add(new Option('Four')); s.value = 'Four'; m.options[0].selected = true`,
    `s.remove(0); s.selectedIndex = 0`,
  ),
  typed(
    'typing',
    '<form><input id="name" aria-label="Name"><textarea id="note" aria-label="Note"></textarea><p id="out"></p></form><script>note.oninput = () => { out.textContent = note.value.length + " characters" }</script>',
    async (hands: Hands) => {
      await hands.enter(hands.find('#name'), 'Green chairs');
      await hands.enter(hands.find('#note'), 'Deliver on Monday');
    },
    async (hands: Hands) => {
      await hands.enter(hands.find('#name'), ' and tables');
      await hands.press('Backspace', 3);
    },
  ),
  typed(
    'contenteditable',
    '<div id="e" contenteditable style="min-height: 60px">Dear <b>reader</b>,</div><p>Below</p>',
    async (hands: Hands) => {
      await hands.click(hands.find('#e'));
      await hands.press('End');
      await hands.type(' first line');
      await hands.press('Enter');
      await hands.type('second line');
    },
    async (hands: Hands) => {
      await hands.press('Control+a');
      await hands.press('Control+b');
      await hands.click(hands.find('p'));
    },
  ),
  scripted(
    'details-and-dialogs',
    '<details id="d"><summary>More</summary>Text</details><dialog id="m">Sure?</dialog><dialog id="n">Note</dialog>',
    `d.open = true; n.show()`,
    `n.close(); m.showModal()`,
    `m.close(); d.open = false; m.show()`,
  ),
  scripted(
    'popovers',
    '<div id="a" popover>Menu</div><div id="b" popover="manual">Hint</div>',
    `a.showPopover()`,
    `b.showPopover(); a.hidePopover()`,
  ),
  scripted(
    'indeterminate',
    '<input id="a" type="checkbox"><input id="b" type="checkbox" checked>',
    `a.indeterminate = true; b.indeterminate = true`,
    `a.checked = true; a.indeterminate = false`,
  ),
  scripted(
    'scrolling',
    '<div id="c" style="height: 40px; overflow: auto"><div style="height: 900px">Tall</div></div><div style="height: 4000px">Page</div>',
    `c.scrollTop = 123; scrollTo(0, 800)`,
    `c.scrollTop = 0; scrollTo(0, 50); c.style.height = '60px'`,
  ),
  scripted(
    'scrolled-in-shadow',
    '<div id="h"></div>',
    `h.attachShadow({ mode: 'open' }).innerHTML = '<div style="height: 50px; overflow: auto"><p style="height: 700px">Deep</p></div>'; h.shadowRoot.firstChild.scrollTop = 77`,
    `h.shadowRoot.firstChild.scrollTop = 11`,
  ),
];
