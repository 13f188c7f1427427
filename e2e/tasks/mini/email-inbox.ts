import { defineTask } from '../task';
import { mini } from './box';

const MAILS = ['Cora', 'Dean', 'Cora', 'Elin'].map((from, index) => [
  from,
  ['Hi!', 'Lunch', 'Offer', 'Hi!'][index],
]);

export const emailInbox = defineTask({
  name: 'email-inbox',
  covers: 'rows of equal icons and equal senders: opens the right mail, replies to it, sends',
  render: (v) => ({
    body: mini(
      v,
      'Find the email by Cora about "Offer" and reply to it with "Deal, thanks".',
      `<div class="${v.hashed('list')}">${MAILS.map(
        ([
          from,
          subject,
        ]) => `<div class="${v.hashed('thread')}" style="height:26px;border-bottom:1px solid #ccc">
        <b>${from}</b> <span>${subject}</span> <i class="${v.hashed('trash')}" style="float:right">🗑</i> <i class="${v.hashed('star')}" style="float:right">☆</i></div>`,
      ).join('')}</div><div hidden></div>`,
    ),
    script: `const [list, view] = document.querySelector('.area').children;
      for (const [index, row] of [...list.children].entries()) {
        row.onclick = () => { list.hidden = true; view.hidden = false;
          view.innerHTML = '<b>' + row.children[0].textContent + '</b><p>Dear all…</p><span>↩ Reply</span> <span>↪ Forward</span>';
          view.children[3].onclick = () => fail('forwarded');
          view.children[2].onclick = () => { view.innerHTML = '<textarea rows="4"></textarea><br><span>➤</span>';
            view.lastChild.onclick = () => {
              window.sent = [index, view.querySelector('textarea').value].join();
              if (window.sent !== '2,Deal, thanks') fail(window.sent);
            }; }; };
        for (const icon of row.querySelectorAll('i')) icon.onclick = (event) => { event.stopPropagation(); fail('icon'); };
      }`,
  }),
  perform: async (hands) => {
    await hands.click(hands.find('.area span', 'Offer'));
    await hands.click(hands.find('.area span', 'Reply'));
    await hands.enter(hands.find('.area textarea'), 'Deal, thanks');
    await hands.click(hands.find('.area span', '➤'));
  },
  done: `window.sent === '2,Deal, thanks'`,
});
