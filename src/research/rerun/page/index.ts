/** What runs in the page: finds elements and says what is known of them. */
export { isWithin } from './live-element';
export {
  checkedOf,
  chosenIndices,
  coverAt,
  hasFocus,
  heldValue,
  inputKind,
  optionIndex,
  optionSteps,
  probe,
  receives,
  scrollOf,
  selectedText,
  textPoints,
  toMiddle,
  visibleAround,
} from './probe';
export { quietFor } from './quiet';
export { candidate, resolve } from './resolve';
