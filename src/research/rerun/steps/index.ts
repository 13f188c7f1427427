import type { Op } from '../../actions/action';
import type { Step } from '../actor';
import { check } from './check';
import { click } from './click';
import { drag } from './drag';
import { hover } from './hover';
import { move } from './move';
import { navigate } from './navigate';
import { press } from './press';
import { scroll } from './scroll';
import { select } from './select';
import { selectText } from './select-text';
import { submit } from './submit';
import { closeTab, openTab, switchTab } from './tabs';
import { type } from './type';
import { upload } from './upload';
import { wheel } from './wheel';

/** How each kind of action is carried out. */
export const steps: Readonly<Record<Op, Step>> = {
  navigate,
  click,
  contextmenu: click,
  drag,
  selectText,
  hover,
  move,
  type,
  press,
  select,
  check,
  uncheck: check,
  upload,
  submit,
  scroll,
  wheel,
  openTab,
  switchTab,
  closeTab,
};
