import { defineTask } from '../task';

export const reactTags = defineTask({
  name: 'react-tags',
  covers:
    'a React field with suggestions in a portal; tags with equal remove buttons; Backspace takes one back',
  render: () => ({
    app: 'react-tags.tsx',
    body: '<div data-root></div><p>Guests</p>',
    script: `startTags(document.querySelector('[data-root]'), (tags) => { window.tags = tags; });`,
  }),
  perform: async (hands) => {
    const field = hands.page.getByPlaceholder('Add people');
    const add = async (text: string, name: string) => {
      await hands.enter(field, text);
      await hands.click(hands.find('body > div', new RegExp(`^${name}$`)));
    };
    await add('ana', 'Ana Ruiz');
    await add('ode', 'Ben Ode');
    await add('ode', 'Cy Ode');
    await hands.press('Backspace');
    await add('ana', 'Ana Rios');
    await hands.click(hands.find('section').getByRole('button', { name: 'Remove' }).nth(1));
  },
  done: `window.tags === 'Ana Ruiz,Ana Rios'`,
});
