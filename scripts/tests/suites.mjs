import jest from '../../jest.config.cjs';

/** These start whole houses: they come last, one test file at a time, for two cores carry no more. */
const HOUSES = ['desk', 'faults'];
const NEED_NO_TEMPORAL = ['quick', 'db'];

/** The suites in the order they run: jest's projects. Those of one stage share a run of jest and its engines. */
const SUITES = jest.projects.map(({ displayName: name }) => ({
  name,
  stage: HOUSES.includes(name) ? 'houses' : 'light',
  needsTemporal: !NEED_NO_TEMPORAL.includes(name),
}));

/** The suites that the command line names (all without a name) and what follows `--`, for jest; or `{ whyNot }`. */
export function readSuites(words) {
  const end = words.includes('--') ? words.indexOf('--') : words.length;
  const names = words.slice(0, end);
  const unknown = names.find((name) => !SUITES.some((suite) => suite.name === name));
  if (unknown !== undefined)
    return {
      whyNot: `"${unknown}" is not a suite. Name some of ${SUITES.map(({ name }) => name).join(', ')}, or none for all.`,
    };
  const suites = SUITES.filter(({ name }) => names.length === 0 || names.includes(name));
  return { suites, jestArguments: words.slice(end + 1) };
}
