import { defineTask } from '../task';
import { mini } from './box';

export const searchEngine = defineTask({
  name: 'search-engine',
  covers: 'a search whose results come later, on pages, with equal titles; opens the 5th result',
  render: (v) => ({
    body: mini(
      v,
      'Use the textbox to enter "Olin" and press "Search", then find and click the 5th search result.',
      `<input type="text"><button>Search</button><div class="${v.hashed('page')}"></div>`,
    ),
    script: `const [field, search, page] = document.querySelector('.area').children;
      const show = (from) => setTimeout(() => {
        const titles = ['Olin', 'Olin Wu', 'Olin', 'Dale', 'Olin', 'Olin'].slice(from, from + 3);
        page.innerHTML = titles.map((title, index) => '<p style="margin:3px"><a href="#">' + title + '</a><br>Vitae mi.</p>').join('')
          + '<a href="#">' + (from ? '<' : '>') + '</a>';
        [...page.querySelectorAll('p a')].forEach((link, index) => { link.onclick = () =>
          from + index === 4 ? window.isOpen = true : fail(from + index); });
        page.lastChild.onclick = () => { show(from ? 0 : 3); return false; };
      }, 400);
      search.addEventListener('click', () => field.value === 'Olin' ? show(0) : fail(field.value));`,
    decoy: 'Search',
  }),
  perform: async (hands) => {
    await hands.enter(hands.find('.area input'), 'Olin');
    await hands.click(hands.find('.area button'));
    await hands.click(hands.find('.area > div > a'));
    await hands.text('Dale').waitFor();
    await hands.click(hands.find('.area p a').nth(1));
  },
  done: 'window.isOpen',
});
