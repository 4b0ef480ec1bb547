import { rootsOf } from './words';

const RELATIVE =
  '(?:(?:step|grand)?(?:sons?|daughters?|child(?:ren)?|mothers?|moms?|fathers?|dads?)|kids?|boys?|girls?|teen(?:ager)?|toddler|bab(?:y|ies)|husband|wife|spouse|partner|brother|sister|grandma|grandpa|grandparents?|abuel[ao])';
const WHOSE = "(?:my|our|her|his|their|(?:pt|patient|client)['\u2019]?s)";
const BETWEEN = '(?:(?!(?:and|or|with|who)\\b)\\p{L}+\\s+){0,2}?';
const ADVERB = '(?:also|really|badly|desperately|just|still|now|only|may|might|probably)';

/** "My son needs counseling", "her mother could use a ride". */
const NEEDS = new RegExp(
  `\\b${WHOSE}\\s+${BETWEEN}(${RELATIVE})(?:,?\\s+${ADVERB},?)*\\s+(?:needs?|requires?|could\\s+use|(?:is|are)\\s+in\\s+need\\s+of|should\\s+(?:see|talk)|has\\s+to\\s+(?:see|talk))\\b`,
  'giu',
);
/** "Counseling for my daughter", "looking for help for her son". */
const FOR = new RegExp(
  `\\b(?:counsel(?:ing|or)|therap(?:y|ist)|help|rides?|tutor(?:ing)?|program|services?|support|evaluation|assessment|doctor|dentist|appointment|meals|someone\\s+to\\s+talk\\s+to|somebody\\s+to\\s+talk\\s+to|aide|nurse)\\s+for\\s+${WHOSE}\\s+${BETWEEN}(${RELATIVE})(?![\\p{L}'\u2019-])(?!\\s+and\\s+(?:me|i|my|myself|her|him|herself|himself)\\b)`,
  'giu',
);

/** The relatives, by their roots, who are said to need something themselves: whose need it is, and not the person's. */
export const neededByIn = (text: string): ReadonlySet<string> =>
  new Set(
    [NEEDS, FOR].flatMap((way) =>
      [...text.matchAll(way)].flatMap(([, relative]) => rootsOf(relative ?? '').slice(0, 1)),
    ),
  );
