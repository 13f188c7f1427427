import { defineTask } from '../task';
import { mini } from './box';

const POSTS = [
  ['Ada Byron', '@ada'],
  ['Vera Rubin', '@vera'],
  ['Ada Yonath', '@yonath'],
];

export const socialMedia = defineTask({
  name: 'social-media',
  covers: 'posts with the same icons; "More" opens a menu that all of them have',
  render: (v) => ({
    body: mini(
      v,
      'For the user @vera, click on the "Mute" option of "More".',
      `<div style="overflow:auto;height:160px">${POSTS.map(
        ([
          name,
          handle,
        ]) => `<div class="${v.hashed('media')}" style="border-bottom:1px solid #aaa"><b>${name}</b> <span>${handle}</span>
        <p style="margin:4px 0">Nulla facilisi.</p><span class="${v.hashed('like')}">♥</span> <span class="${v.hashed('more')}">⋯</span>
        <ul hidden style="margin:0"><li>Share</li><li>Mute</li></ul></div>`,
      ).join('')}</div>`,
    ),
    script: `for (const [index, post] of [...document.querySelectorAll('.area > div > div')].entries()) {
      const [like, more] = [...post.querySelectorAll('p ~ span')], menu = post.querySelector('ul');
      like.onclick = () => fail('like');
      more.onclick = () => { menu.hidden = false; };
      menu.onclick = ({ target }) => index === 1 && target.textContent === 'Mute' ? window.muted = true : fail(target.textContent);
    }`,
  }),
  perform: async (hands) => {
    const post = hands.find('.area > div > div', '@vera');
    await hands.click(hands.text('⋯', post));
    await hands.click(hands.text('Mute', post));
  },
  done: 'window.muted',
});
