import { defineTask } from '../task';
import { mini } from './box';

const NAMES = ['Circle', 'Rectangle', 'Triangle', 'Letter', 'Number'];

export const identifyShape = defineTask({
  name: 'identify-shape',
  covers: 'plain buttons below a drawing, one of which is right',
  render: (v) => ({
    body: mini(
      v,
      'Click the button that best describes the figure below.',
      `<svg width="150" height="60"><polygon points="60,50 90,50 75,20" fill="purple"/></svg>
      ${NAMES.map((name) => `<button>${name}</button>`).join(' ')}`,
    ),
    script: `for (const button of document.querySelectorAll('.area button'))
      button.onclick = () => button.textContent === 'Triangle' ? window.named = true : fail(button.textContent);`,
  }),
  perform: (hands) => hands.click(hands.find('.area button', 'Triangle')),
  done: 'window.named',
});
