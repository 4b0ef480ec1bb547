/** Real milliseconds, for activities and engines to catch up; the tests' own time only moves when a test moves it. */
export async function eventually<T>(expectation: () => Promise<T> | T, withinMs = 10_000): Promise<T> {
  for (const giveUpAt = Date.now() + withinMs; ; ) {
    try {
      return await expectation();
    } catch (unmet) {
      if (Date.now() > giveUpAt) throw unmet;
      await new Promise((soon) => setTimeout(soon, 50));
    }
  }
}
