import { blankFrame } from '../../../e2e/tasks/frames/blank';
import { blobFrame } from '../../../e2e/tasks/frames/blob';
import { crossOriginFrame } from '../../../e2e/tasks/frames/cross-origin';
import { dynamicFrames } from '../../../e2e/tasks/frames/dynamic';
import { nestedFrames } from '../../../e2e/tasks/frames/nested';
import { srcdocFrames } from '../../../e2e/tasks/frames/srcdoc';
import { codemirrorComplete, codemirrorReplace } from '../../../e2e/tasks/library/codemirror';
import { d3Brush } from '../../../e2e/tasks/library/d3-brush';
import { d3Tree } from '../../../e2e/tasks/library/d3-tree';
import { jqueryUiLasso } from '../../../e2e/tasks/library/jquery-ui-lasso';
import { jqueryUiRange } from '../../../e2e/tasks/library/jquery-ui-range';
import { jqueryUiWindow } from '../../../e2e/tasks/library/jquery-ui-window';
import { leafletMap, leafletMarker } from '../../../e2e/tasks/library/leaflet-map';
import { quillFormat, quillList } from '../../../e2e/tasks/library/quill-format';
import { reactOrder } from '../../../e2e/tasks/library/react-order';
import { reactTags } from '../../../e2e/tasks/library/react-tags';
import { shoelaceForm } from '../../../e2e/tasks/library/shoelace-form';
import { shoelaceMenu } from '../../../e2e/tasks/library/shoelace-menu';
import { shoelaceTree } from '../../../e2e/tasks/library/shoelace-tree';
import { tabulatorEdit } from '../../../e2e/tasks/library/tabulator-edit';
import { tabulatorVirtual } from '../../../e2e/tasks/library/tabulator-virtual';
import { vueForm } from '../../../e2e/tasks/library/vue-form';
import { vueTodo } from '../../../e2e/tasks/library/vue-todo';
import { dragSortNumbers } from '../../../e2e/tasks/mini/drag-sort-numbers';
import { type FidelityPage, ofTask } from '../page';
import { NODES } from './nodes';
import { SHEETS } from './sheets';
import { STATE } from './state';

const LIBRARIES = [
  codemirrorComplete,
  codemirrorReplace,
  d3Brush,
  d3Tree,
  dragSortNumbers,
  jqueryUiLasso,
  jqueryUiRange,
  jqueryUiWindow,
  leafletMap,
  leafletMarker,
  quillFormat,
  quillList,
  reactOrder,
  reactTags,
  shoelaceForm,
  shoelaceMenu,
  shoelaceTree,
  tabulatorEdit,
  tabulatorVirtual,
  vueForm,
  vueTodo,
];

const FRAMES = [blankFrame, blobFrame, crossOriginFrame, dynamicFrames, nestedFrames, srcdocFrames];

export const PAGES: readonly FidelityPage[] = [
  ...NODES,
  ...SHEETS,
  ...STATE,
  ...[...FRAMES, ...LIBRARIES].map(ofTask),
];
