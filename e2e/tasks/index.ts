import { blankFrame } from './frames/blank';
import { blobFrame } from './frames/blob';
import { crossOriginFrame } from './frames/cross-origin';
import { dynamicFrames } from './frames/dynamic';
import { nestedFrames } from './frames/nested';
import { srcdocFrames } from './frames/srcdoc';
import { codemirrorComplete, codemirrorReplace } from './library/codemirror';
import { d3Brush } from './library/d3-brush';
import { d3Tree } from './library/d3-tree';
import { jqueryUiLasso } from './library/jquery-ui-lasso';
import { jqueryUiRange } from './library/jquery-ui-range';
import { jqueryUiWindow } from './library/jquery-ui-window';
import { leafletMap, leafletMarker } from './library/leaflet-map';
import { quillFormat, quillList } from './library/quill-format';
import { reactOrder } from './library/react-order';
import { reactTags } from './library/react-tags';
import { shoelaceForm } from './library/shoelace-form';
import { shoelaceMenu } from './library/shoelace-menu';
import { shoelaceTree } from './library/shoelace-tree';
import { tabulatorEdit } from './library/tabulator-edit';
import { tabulatorVirtual } from './library/tabulator-virtual';
import { vueForm } from './library/vue-form';
import { vueTodo } from './library/vue-todo';
import { ascendingNumbers } from './mini/ascending-numbers';
import { chaseCircle } from './mini/chase-circle';
import { chooseDate } from './mini/choose-date';
import { clickButton } from './mini/click-button';
import { clickCheckboxes } from './mini/click-checkboxes';
import { clickCollapsible } from './mini/click-collapsible';
import { clickDialog } from './mini/click-dialog';
import { clickMenu } from './mini/click-menu';
import { clickPie } from './mini/click-pie';
import { clickScrollList } from './mini/click-scroll-list';
import { clickShades } from './mini/click-shades';
import { clickShape } from './mini/click-shape';
import { clickTab } from './mini/click-tab';
import { clickTestTransfer } from './mini/click-test-transfer';
import { copyPaste } from './mini/copy-paste';
import { countShape } from './mini/count-shape';
import { dragBox } from './mini/drag-box';
import { dragCircle } from './mini/drag-circle';
import { dragCube } from './mini/drag-cube';
import { dragItemsGrid } from './mini/drag-items-grid';
import { dragShapes } from './mini/drag-shapes';
import { dragSortNumbers } from './mini/drag-sort-numbers';
import { drawCircle } from './mini/draw-circle';
import { drawLine } from './mini/draw-line';
import { emailInbox } from './mini/email-inbox';
import { enterDate } from './mini/enter-date';
import { findWord } from './mini/find-word';
import { focusText } from './mini/focus-text';
import { formSequence } from './mini/form-sequence';
import { gridCoordinate } from './mini/grid-coordinate';
import { highlightText } from './mini/highlight-text';
import { highlightWords } from './mini/highlight-words';
import { hotCold } from './mini/hot-cold';
import { identifyShape } from './mini/identify-shape';
import { loginUser } from './mini/login-user';
import { movingItems } from './mini/moving-items';
import { navigateTree } from './mini/navigate-tree';
import { numberCheckboxes } from './mini/number-checkboxes';
import { resizeTextarea } from './mini/resize-textarea';
import { rightAngle } from './mini/right-angle';
import { scrollText } from './mini/scroll-text';
import { searchEngine } from './mini/search-engine';
import { signAgreement } from './mini/sign-agreement';
import { simonSays } from './mini/simon-says';
import { socialMedia } from './mini/social-media';
import { terminal } from './mini/terminal';
import { textEditor } from './mini/text-editor';
import { textTransform } from './mini/text-transform';
import { ticTacToe } from './mini/tic-tac-toe';
import { unicode } from './mini/unicode';
import { useAutocomplete } from './mini/use-autocomplete';
import { useColorwheel } from './mini/use-colorwheel';
import { useSlider } from './mini/use-slider';
import { useSpinner } from './mini/use-spinner';
import { visualAddition } from './mini/visual-addition';
import { canvasSignature } from './page/canvas-signature';
import { cascadedSelects } from './page/cascaded-selects';
import { cellEdit } from './page/cell-edit';
import { choiceCards } from './page/choice-cards';
import { closedShadow } from './page/closed-shadow';
import { composeText } from './page/compose-text';
import { confirmDelete } from './page/confirm-delete';
import { contextMenu } from './page/context-menu';
import { cropHandles } from './page/crop-handles';
import { dropFiles } from './page/drop-files';
import { equalNames } from './page/equal-names';
import { fullscreen } from './page/fullscreen';
import { hoverMenu } from './page/hover-menu';
import { hoverReveal } from './page/hover-reveal';
import { infiniteScroll } from './page/infinite-scroll';
import { innerScroll } from './page/inner-scroll';
import { kanban } from './page/kanban';
import { keyboardListbox } from './page/keyboard-listbox';
import { keyboardMarking } from './page/keyboard-marking';
import { longPress } from './page/long-press';
import { mousedownList } from './page/mousedown-list';
import { nativeDialog } from './page/native-dialog';
import { newWindow } from './page/new-window';
import { oneTimeCode } from './page/one-time-code';
import { popoverDetails } from './page/popover-details';
import { portalCombobox } from './page/portal-combobox';
import { rangeInput } from './page/range-input';
import { reorderByHandle } from './page/reorder-by-handle';
import { shiftSelect } from './page/shift-select';
import { slottedShadow } from './page/slotted-shadow';
import { slowButtons } from './page/slow-buttons';
import { spaNavigation } from './page/spa-navigation';
import { splitter } from './page/splitter';
import { tableRows } from './page/table-rows';
import { threePages } from './page/three-pages';
import { upload } from './page/upload';
import { virtualGrid } from './page/virtual-grid';
import { wheelZoom } from './page/wheel-zoom';
import { wizard } from './page/wizard';
import type { Task } from './task';
import { touchHold } from './touch/hold';
import { touchPan } from './touch/pan';
import { penStroke } from './touch/pen';
import { touchPinch } from './touch/pinch';
import { touchSwipe } from './touch/swipe';

/** Every task, by manner. */
/** Documents within documents, and more than one of them. */
export const frameTasks: readonly Task[] = [
  blankFrame,
  blobFrame,
  crossOriginFrame,
  dynamicFrames,
  nestedFrames,
  srcdocFrames,
];

/** Pages made with real libraries. */
export const libraryTasks: readonly Task[] = [
  codemirrorComplete,
  codemirrorReplace,
  d3Brush,
  d3Tree,
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

export const tasks: readonly Task[] = [
  // Small boxes in the corner, after public suites of small web tasks.
  ascendingNumbers,
  chaseCircle,
  chooseDate,
  clickButton,
  clickCheckboxes,
  clickCollapsible,
  clickDialog,
  clickMenu,
  clickPie,
  clickScrollList,
  clickShades,
  clickShape,
  clickTab,
  clickTestTransfer,
  copyPaste,
  countShape,
  dragBox,
  dragCircle,
  dragCube,
  dragItemsGrid,
  dragShapes,
  dragSortNumbers,
  drawCircle,
  drawLine,
  emailInbox,
  enterDate,
  findWord,
  focusText,
  formSequence,
  gridCoordinate,
  highlightText,
  highlightWords,
  hotCold,
  identifyShape,
  loginUser,
  movingItems,
  navigateTree,
  numberCheckboxes,
  resizeTextarea,
  rightAngle,
  scrollText,
  searchEngine,
  signAgreement,
  simonSays,
  socialMedia,
  terminal,
  textEditor,
  textTransform,
  ticTacToe,
  unicode,
  useAutocomplete,
  useColorwheel,
  useSlider,
  useSpinner,
  visualAddition,
  // Ordinary pages: forms, lists, menus, dialogs, shadow trees.
  canvasSignature,
  cascadedSelects,
  cellEdit,
  choiceCards,
  closedShadow,
  composeText,
  confirmDelete,
  contextMenu,
  cropHandles,
  dropFiles,
  equalNames,
  fullscreen,
  hoverMenu,
  hoverReveal,
  infiniteScroll,
  innerScroll,
  kanban,
  keyboardListbox,
  keyboardMarking,
  longPress,
  mousedownList,
  nativeDialog,
  newWindow,
  oneTimeCode,
  popoverDetails,
  portalCombobox,
  rangeInput,
  reorderByHandle,
  shiftSelect,
  slottedShadow,
  slowButtons,
  spaNavigation,
  splitter,
  tableRows,
  threePages,
  upload,
  virtualGrid,
  wheelZoom,
  wizard,
  // Fingers and a pen.
  penStroke,
  touchHold,
  touchPan,
  touchPinch,
  touchSwipe,
  ...frameTasks,
  ...libraryTasks,
];

export { Hands } from './hands';
export { SEED, serveTasks, type TaskSite } from './site';
export type { Task } from './task';
