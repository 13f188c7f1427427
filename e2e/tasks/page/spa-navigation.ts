import { defineTask } from '../task';

export const spaNavigation = defineTask({
  name: 'spa-navigation',
  covers: 'views of one page by history entries, the back button of the page, and views that load',
  render: (v) => ({
    body: `<nav aria-label="Main"><a href="#/orders">Orders</a> <a href="#/stock">Stock</a></nav><main class="${v.hashed('view')}"></main>`,
    script: `const main = document.querySelector('main'), base = location.pathname + location.search;
      const views = {
        '': '<h1>Welcome</h1>',
        orders: '<h1>Orders</h1><ul><li><a href="#/orders/8">Open</a> Order 8</li><li><a href="#/orders/9">Open</a> Order 9</li></ul>',
        stock: '<h1>Stock</h1><ul><li><a href="#/stock/9">Open</a> Bolt 9</li></ul>',
        'orders/8': '<h1>Order 8</h1><button>Back</button><button>Ship</button>', 'orders/9': '<h1>Order 9</h1><button>Back</button><button>Ship</button>',
        'stock/9': '<h1>Bolt 9</h1><button>Back</button><button>Ship</button>' };
      const show = () => { const path = history.state?.path ?? ''; main.innerHTML = '<p>Loading…</p>';
        setTimeout(() => { main.innerHTML = views[path]; const [back, ship] = main.querySelectorAll('button');
          if (back) { back.onclick = () => history.back(); ship.onclick = () => path === 'orders/9' && window.hasSeen ? window.isShipped = true : fail(path); }
          if (path === 'orders/8') window.hasSeen = true;
        }, 300); };
      document.addEventListener('click', (event) => { const link = event.target.closest('a[href^="#/"]'); if (!link) return;
        event.preventDefault(); history.pushState({ path: link.hash.slice(2) }, '', base + link.hash); show(); });
      addEventListener('popstate', show); show();`,
    decoy: 'Ship',
  }),
  perform: async (hands) => {
    const open = (order: string) => hands.click(hands.find('li', order).getByRole('link'));
    await hands.click(hands.find('nav').getByRole('link', { name: 'Orders' }));
    await open('Order 8');
    await hands.click(hands.find('main').getByRole('button', { name: 'Back' }));
    await open('Order 9');
    await hands.click(hands.find('main').getByRole('button', { name: 'Ship' }));
  },
  done: 'window.isShipped',
});
