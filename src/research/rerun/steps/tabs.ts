import { type Step, WITHOUT_TARGET } from '../actor';

/** A tab that the person opened; where it went is a step of its own. */
export const openTab: Step = async ({ tab = -1 }, { stage }) => {
  if (!stage.known(tab)) await stage.newTab(tab);
  return WITHOUT_TARGET;
};

export const switchTab: Step = async ({ tab = -1 }, { stage }) => {
  await stage.toFront(await stage.tab(tab));
  return WITHOUT_TARGET;
};

export const closeTab: Step = async ({ tab = -1 }, { stage }) => {
  await stage.known(tab)?.close();
  stage.close(tab);
  return WITHOUT_TARGET;
};
