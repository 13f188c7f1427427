import { defineTask } from '../task';

export const rangeInput = defineTask({
  name: 'range-input',
  covers: 'native sliders with equal labels: one dragged, one by keys, each to exactly one value',
  render: (v) => ({
    body: `<form>${['Front', 'Rear']
      .map(
        (name) => `<fieldset class="${v.hashed('group')}"><legend>${name}</legend>
        <label>Volume <input type="range" min="0" max="100" value="50" style="width:220px"></label> <output>50</output></fieldset>`,
      )
      .join('')}<button>Apply</button></form>`,
    script: `document.querySelectorAll('fieldset').forEach((group) => { const [slider, value] = group.querySelectorAll('input, output');
        slider.oninput = () => { value.textContent = slider.value; }; });
      document.forms[0].onsubmit = () => {
        const values = [...document.querySelectorAll('form input')].map(({ value }) => value).join();
        if (values === '45,83') window.isApplied = true; else fail(values);
        return false;
      };`,
    decoy: 'Apply',
  }),
  perform: async (hands) => {
    const slider = (name: string) => hands.page.getByRole('group', { name }).getByRole('slider');
    const rear = slider('Rear');
    await hands.drag(rear, rear, { to: [0.81, 0.5] });
    const value = async () => Number(await rear.inputValue());
    while ((await value()) !== 83) await hands.press((await value()) < 83 ? 'ArrowRight' : 'ArrowLeft');
    await hands.click(slider('Front'));
    await hands.press('ArrowLeft', Number(await slider('Front').inputValue()) - 45);
    await hands.click(hands.find('form').getByRole('button'));
  },
  done: 'window.isApplied',
});
