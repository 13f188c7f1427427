import type { Container, Scope, Selector } from '../trace/element';
import { PLACEHOLDER } from './marked';
import { maskSelector } from './mask-selector';
import type { Tally } from './tally';

/** The selectors of an element as they may be kept: one in which something was changed says so. */
export function redactSelectors(selectors: readonly Selector[], tally: Tally): Selector[] {
  return selectors.flatMap((selector) => redactSelector(selector, tally) ?? []);
}

function redactSelector(selector: Selector, tally: Tally): Selector | undefined {
  const shown = tally.masks ? maskSelector(selector) : selector.value;
  if (shown !== selector.value) tally.note('selectors', 'mask');
  if (shown === undefined) return undefined;
  const value = tally.text('selectors', shown);
  const redacted = value === selector.value ? selector : { ...selector, value, redacted: true };
  return selector.scope === undefined ? redacted : { ...redacted, scope: redactScope(selector.scope, tally) };
}

function redactScope(scope: Scope, tally: Tally): Scope {
  const inner = redactContainer(scope, tally);
  return scope.scope === undefined ? inner : { ...inner, scope: redactContainer(scope.scope, tally) };
}

function redactContainer<C extends Container>(container: C, tally: Tally): C {
  const name = redactName(container.name, tally);
  return name === container.name ? container : { ...container, name, redacted: true };
}

/** Where text is masked a container may be called anything: a name of the same length would find none. */
function redactName(name: string, tally: Tally): string {
  if (!tally.masks || name === '') return tally.text('selectors', name);
  return tally.apply('selectors', 'mask', name, () => PLACEHOLDER.text);
}
