import { defineTask } from '../task';
import { mini } from './box';

export const loginUser = defineTask({
  name: 'login-user',
  covers: 'a name and a password; the password is a secret that no recording has',
  secrets: ['k0Xq!'],
  render: (v) => ({
    body: mini(
      v,
      'Enter the username "lenora" and the password "k0Xq!" and press login.',
      `<p style="margin:4px"><label class="bold">Username</label><input type="text"></p>
      <p style="margin:4px"><label class="bold">Password</label><input type="password"></p><button>Login</button>`,
    ),
    script: `document.querySelector('.area button').addEventListener('click', () => {
      const [name, password] = [...document.querySelectorAll('.area input')].map(({ value }) => value);
      if (name === 'lenora' && password === 'k0Xq!') window.isIn = true; else fail('name or password');
    });`,
    decoy: 'Login',
  }),
  perform: async (hands) => {
    await hands.enter(hands.find('.area input').nth(0), 'lenora');
    await hands.enter(hands.find('.area input').nth(1), 'k0Xq!');
    await hands.click(hands.find('.area button'));
  },
  done: 'window.isIn',
});
