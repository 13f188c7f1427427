import { carried, type Step, tabOf } from '../actor';
import { dropFiles } from '../pointers';
import { findPlace, reach } from '../reach';
import { StepFailed } from '../verdict';

/** Files are never recorded: their paths are supplied, one a line. */
export const upload: Step = async (action, actor) => {
  const { target: element, page, gesture } = action;
  if (!element) throw new StepFailed('Which field it was was not recorded.');
  const paths = (actor.supplied?.value ?? '').split('\n');
  if (gesture) {
    const reached = await reach(await findPlace(gesture.from, 'visible', actor), gesture.from);
    await dropFiles(await tabOf(action, actor), reached.spot, paths).catch(refuse);
    return carried(reached);
  }
  const found = await actor.locator.find({ page, element, need: 'there' });
  await found.handle.setInputFiles(paths).catch(refuse);
  return carried(found);
};

/** The browser's own words repeat what was supplied, which may have been meant for another field. */
function refuse(): never {
  throw new StepFailed(
    'No file is at a path that was supplied. --values holds the paths of files, one a line.',
  );
}
