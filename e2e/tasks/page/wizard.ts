import { defineTask } from '../task';

export const wizard = defineTask({
  name: 'wizard',
  covers: 'a form of three steps with the same buttons on each; goes back once and corrects',
  render: (v) => ({
    body: `<section aria-label="Registration"><h2>Registration</h2><div class="${v.hashed('step')}"></div><button>Back</button> <button>Next</button></section>`,
    script: `const [, step, back, next] = document.querySelector('section').children, values = ['', 'Small', ''];
      const views = [
        '<label>Name <input></label>',
        '<label><input type="radio" name="size">Small</label><label><input type="radio" name="size">Large</label>',
        '<label>Code <input></label>'];
      let at = 0;
      const show = () => { step.innerHTML = views[at];
        if (at === 1) step.querySelectorAll('input').forEach((radio) => { const size = radio.parentElement.textContent;
          radio.checked = size === values[1]; radio.onchange = () => { values[1] = size; }; });
        else { const field = step.querySelector('input'), own = at; field.value = values[own]; field.oninput = () => { values[own] = field.value; }; }
        next.textContent = at === 2 ? 'Finish' : 'Next'; };
      back.onclick = () => { at -= 1; show(); };
      next.onclick = () => { next.disabled = true; setTimeout(() => {
        next.disabled = false;
        if (at < 2) { at += 1; show(); return; }
        window.result = values.join(); if (window.result !== 'Ada L.,Large,77') fail(window.result);
      }, 200); };
      show();`,
    decoy: 'Next',
  }),
  perform: async (hands) => {
    const press = (name: string) => hands.click(hands.find('section').getByRole('button', { name }));
    await hands.enter(hands.page.getByLabel('Name'), 'Ada');
    await press('Next');
    await hands.click(hands.page.getByLabel('Large'));
    await press('Back');
    await hands.click(hands.page.getByLabel('Name'), { spot: [0.9, 0.5] });
    await hands.press('End');
    await hands.type(' L.');
    await press('Next');
    await hands.page.getByLabel('Large').waitFor();
    await hands.rest(250);
    await press('Next');
    await hands.enter(hands.page.getByLabel('Code'), '77');
    await press('Finish');
  },
  done: `window.result === 'Ada L.,Large,77'`,
});
