import { defineTask } from '../task';

export const infiniteScroll = defineTask({
  name: 'infinite-scroll',
  covers: 'the page itself is scrolled; more items come a moment after its end is in sight',
  render: (v) => ({
    body: `<h1>News</h1><div class="${v.hashed('feed')}"></div><p>Loading…</p>`,
    script: `const feed = document.querySelector('h1').nextElementSibling, end = feed.nextElementSibling; let count = 0, isLoading = false;
      const more = () => {
        for (let made = 0; made < 10; made++) {
          const number = (count += 1), item = document.createElement('article');
          item.style.cssText = 'height:90px;border:1px solid #ccc;margin:6px;width:400px';
          item.innerHTML = '<h4>Story ' + number + '</h4><button>Save</button>';
          item.lastChild.onclick = () => number === 27 ? window.isSaved = true : fail('story ' + number);
          feed.append(item);
        }
        isLoading = false;
      };
      more();
      addEventListener('scroll', () => {
        if (isLoading || count >= 40 || end.getBoundingClientRect().top > innerHeight + 100) return;
        isLoading = true; setTimeout(more, 300);
      });`,
    decoy: 'Save',
  }),
  perform: async (hands) => {
    const story = hands.find('article').filter({ has: hands.text('Story 27') });
    const isInSight = async () => (await story.count()) > 0 && (await hands.pointNow(story)).y < 500;
    await hands.wheelUntil({ x: 300, y: 400 }, isInSight, 150);
    await hands.click(story.getByRole('button'));
  },
  done: 'window.isSaved',
});
