import { cardsIn } from './card';
import { digitRuns } from './digit-groups';
import type { Find } from './finding';
import { phonesIn } from './phone';
import { FEWEST_DIGITS } from './signs';
import { socialSecurityNumbersIn } from './ssn';

/** Numbers of cards, of social security and of telephones, the surer kinds first. */
export const findNumbers: Find = (text) => {
  const runs = digitRuns(text, FEWEST_DIGITS);
  return [
    ...runs.flatMap((run) => cardsIn(text, run)),
    ...runs.flatMap((run) => socialSecurityNumbersIn(text, run)),
    ...runs.flatMap((run) => phonesIn(text, run)),
  ];
};
