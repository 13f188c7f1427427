import { defineTask } from '../task';
import { mini } from './box';

export const findWord = defineTask({
  name: 'find-word',
  covers: 'a word of a text typed into the only field, sent by Enter',
  render: (v) => ({
    body: mini(
      v,
      'Find the 3rd word in the paragraph, type that into the textbox and press "Enter".',
      `<p>Mattis ornare, sollicitudin; quis urna.</p><form><input></form>`,
    ),
    script: `document.querySelector('.area form').addEventListener('submit', (event) => {
      event.preventDefault();
      window.word = event.target.firstElementChild.value;
      if (window.word !== 'sollicitudin') fail(window.word);
    });`,
  }),
  perform: async (hands) => {
    await hands.enter(hands.find('.area input'), 'sollicitudin');
    await hands.press('Enter');
  },
  done: `window.word === 'sollicitudin'`,
});
