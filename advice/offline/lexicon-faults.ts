/** How many faults of a file are named at once; more would not be read. */
const FAULTS_MAX = 10;

/** An error that says of each fault of a lexicon where it is and what it is. */
export function lexiconFaults(what: string, faults: readonly string[]): Error {
  const more = faults.length - FAULTS_MAX;
  return new Error(
    [
      what,
      ...faults.slice(0, FAULTS_MAX).map((fault) => `  ${fault}`),
      ...(more > 0 ? [`  … and ${more} more.`] : []),
    ].join('\n'),
  );
}
