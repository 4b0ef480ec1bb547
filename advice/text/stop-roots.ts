/** Roots that neither a phrase of the lexicon nor a search insists on. What negates is not among them. */
export const STOP_ROOTS: ReadonlySet<string> = new Set(
  (
    "a an the to of on for with in at by from as or and it it's its this that these those any some all both each very real just also " +
    "my our your we us i i'm me you they them their has have had having is are was were be been being am do doe did can could would " +
    "will 's 'd 're 've 'll which who whom there then than so too about"
  ).split(' '),
);
