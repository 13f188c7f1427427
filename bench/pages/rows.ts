/** A table of 1,000 rows: rebuilt as text, a hundred rows replaced, cells written one by one, sorted. */
import { offer, type Step } from './steps';

const ROWS = 1_000;
const rowOf = (row: number, turn: number): string =>
  `<tr class="row"><td>${row}</td><td><a href="#${row}">Customer ${row * turn}</a></td>
  <td><span class="badge">${(row + turn) % 3 ? 'Open' : 'Closed'}</span></td><td><button>Edit</button></td></tr>`;
const rowsOf = (turn: number, count = ROWS): string =>
  Array.from({ length: count }, (_, row) => rowOf(row, turn)).join('');

document.body.innerHTML = `<h1>Customers</h1><table><tbody>${rowsOf(1)}</tbody></table>`;
const body = document.querySelector('tbody') ?? document.body;

const rebuild =
  (turn: number): Step =>
  () => {
    body.innerHTML = rowsOf(turn);
  };
const replace =
  (turn: number): Step =>
  () => {
    for (let row = 0; row < 100; row++) body.lastElementChild?.remove();
    body.insertAdjacentHTML('afterbegin', rowsOf(turn, 100));
  };
const write =
  (turn: number): Step =>
  () => {
    for (const cell of Array.from(body.querySelectorAll('.badge')).slice(0, 600))
      cell.textContent = `State ${turn}`;
  };
const sort: Step = () => {
  for (const row of Array.from(body.children).reverse()) body.append(row);
};

offer(() =>
  [2, 3, 4, 5].flatMap((turn) => [
    rebuild(turn),
    replace(turn),
    write(turn),
    ...[1, 2, 3, 4, 5].map((more) => write(turn * 10 + more)),
    sort,
  ]),
);
