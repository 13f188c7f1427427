/** The members by which a line can speak of elements. */
interface Naming {
  target?: number | undefined;
  hit?: number | undefined;
  submitter?: number | undefined;
  anchor?: { element: number } | undefined;
  focus?: { element: number } | undefined;
  field?: { target: number } | undefined;
}

/** Node ids of the elements that a line speaks of, which must be described therefore. */
export function elementsNamedIn(line: object): number[] {
  const { target, hit, submitter, anchor, focus, field }: Naming = line;
  const ids = [target, hit, submitter, anchor?.element, focus?.element, field?.target];
  return ids.filter((id) => id !== undefined);
}
