import { JQUERY_UI } from '../mini/box';
import { defineTask } from '../task';

export const jqueryUiRange = defineTask({
  name: 'jquery-ui-range',
  covers: 'a jQuery UI slider with two handles without names, each dragged to its value, and a vertical one',
  render: (v) => ({
    libraries: JQUERY_UI,
    body: `<p>Price: <b class="${v.hashed('range')}">0 to 500</b></p><div style="width:300px;margin:10px"></div><div style="height:150px;margin:20px"></div>`,
    script: `const [price, volume] = document.querySelectorAll('p ~ div');
      $(price).slider({ range: true, max: 500, values: [0, 500], step: 10, slide(event, { values }) { $('b').text(values.join(' to ')); } });
      $(volume).slider({ orientation: 'vertical', value: 0, step: 5 });
      window.state = () => [...$(price).slider('values'), $(volume).slider('value')].join();`,
  }),
  perform: async (hands) => {
    const price = hands.find('.ui-slider-horizontal');
    await hands.drag(price.locator('.ui-slider-handle').nth(0), price, { to: [0.24, 0.5] });
    await hands.drag(price.locator('.ui-slider-handle').nth(1), price, { to: [0.6, 0.5] });
    const volume = hands.find('.ui-slider-vertical');
    await hands.drag(volume.locator('.ui-slider-handle'), volume, { to: [0.5, 0.4] });
  },
  done: `window.state() === '120,300,60'`,
});
