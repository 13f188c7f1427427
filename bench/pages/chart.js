/** A chart of 600 shapes, whose data change thirty times. */
import * as d3 from 'd3';
import { offer } from './steps';

const POINTS = 600;
const svg = d3.select(document.body).append('svg').attr('width', 900).attr('height', 400);

const draw = (turn) => () => {
  const data = Array.from({ length: POINTS }, (_, index) => 200 + 180 * Math.sin((index + turn * 9) / 30));
  svg
    .selectAll('circle')
    .data(data)
    .join('circle')
    .attr('cx', (_, index) => index * 1.5)
    .attr('cy', (value) => value)
    .attr('r', (value) => 2 + (value % 3));
  svg
    .selectAll('text')
    .data(data.filter((_, index) => index % 20 === turn % 20))
    .join('text')
    .attr('x', (_, index) => index * 30)
    .attr('y', 390)
    .text((value) => value.toFixed(1));
};

offer(() => Array.from({ length: 30 }, (_, turn) => draw(turn)));
