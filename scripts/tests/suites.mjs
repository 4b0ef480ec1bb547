/**
 * The suites in the order they run. Those of one stage share a run of jest and its engines; suites that start whole
 * houses come after, one test file at a time, for two cores carry no more.
 */
const SUITES = [
  { name: 'quick', stage: 'light', needsTemporal: false },
  { name: 'db', stage: 'light', needsTemporal: false },
  { name: 'workflows', stage: 'light', needsTemporal: true },
  { name: 'desk', stage: 'houses', needsTemporal: true },
  { name: 'faults', stage: 'houses', needsTemporal: true },
];

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
