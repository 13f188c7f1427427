import { frameTasks, libraryTasks } from '../../../e2e/tasks';
import { dragSortNumbers } from '../../../e2e/tasks/mini/drag-sort-numbers';
import { type FidelityPage, ofTask } from '../page';
import { NODES } from './nodes';
import { SHEETS } from './sheets';
import { STATE } from './state';

export const PAGES: readonly FidelityPage[] = [
  ...NODES,
  ...SHEETS,
  ...STATE,
  ...[...frameTasks, dragSortNumbers, ...libraryTasks].map(ofTask),
];
