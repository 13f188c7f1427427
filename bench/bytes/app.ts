/** The page of the scripted session: a form, and a list of orders that its buttons rebuild. The same numbers every time. */
const MANY = 1_000;
const SOME = 300;
const CUSTOMERS = [
  'Abend',
  'Brunner',
  'Caflisch',
  'Dietrich',
  'Egger',
  'Frei',
  'Graf',
  'Huber',
  'Inglin',
  'Jost',
];
const STATES = ['Open', 'Packed', 'Sent', 'Returned', 'Paid'];

/** Numerical Recipes' linear congruential generator. */
let seed = 7;
function random(below: number): number {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((seed / 2 ** 32) * below);
}

function rowOf(order: number): string {
  const customer = CUSTOMERS[random(CUSTOMERS.length)];
  const state = STATES[random(STATES.length)];
  return `<tr class="order" data-order="${order}"><td><input type="checkbox" aria-label="Choose ${order}"></td>
  <td><a href="/orders/${order}">${order}</a></td><td class="customer">${customer} ${random(90)}</td>
  <td><time datetime="2026-0${1 + random(9)}-1${random(9)}">1${random(9)}.0${1 + random(9)}.2026</time></td>
  <td><span class="badge ${state?.toLowerCase()}">${state}</span></td><td class="sum">${random(90_000) / 100} CHF</td>
  <td><button class="btn edit" type="button">Edit</button></td></tr>`;
}

/** Rebuilds the whole list, as a page does that renders to text. */
function rebuild(count: number): void {
  const first = 10_000 + random(1_000);
  const body = document.querySelector('tbody');
  if (body) body.innerHTML = Array.from({ length: count }, (_, row) => rowOf(first + row)).join('');
}

rebuild(MANY);
document.querySelector('#refresh')?.addEventListener('click', () => rebuild(MANY));
document.querySelector('#next')?.addEventListener('click', () => rebuild(SOME));
