import sample from '../../scripts/sample/policy.json';
import { readTerms } from '../../web/pages/administration/policy-draft';
import { faultInWords } from '../../web/pages/administration/term-faults';
import { en } from '../../web/text/en';
import { es } from '../../web/text/es';

const { name: _name, version: _version, ...TERMS } = sample;

/** What the form says of terms that differ from good ones by this. */
function faultsOf(changed: object, text: typeof en = en): readonly string[] {
  const read = readTerms(JSON.stringify({ ...TERMS, ...changed }));
  return read.kind === 'faults'
    ? read.faults.map((issue) => faultInWords(issue, text.administration.policies.termFaults))
    : [];
}

const chain = (...hours: readonly number[]) => hours.map((afterHours) => ({ afterHours, tell: 'coordinator' }));
const deadline = (facts: object) => ({ dueHours: 8, repeatHours: 24, chain: chain(8), ...facts });

describe('The faults of a policy that is typed', () => {
  it.each<[string, object, string, string]>([
    ['what is missing', { nextAttempt: undefined }, 'nextAttempt: is missing', 'nextAttempt: falta'],
    [
      'another kind of value',
      { nextAttempt: deadline({ dueHours: 'eight' }) },
      'nextAttempt.dueHours: must be a number',
      'nextAttempt.dueHours: debe ser un número',
    ],
    [
      'too little',
      { nextAttempt: deadline({ repeatHours: 0 }) },
      'nextAttempt.repeatHours: must be more than 0',
      'nextAttempt.repeatHours: debe ser más de 0',
    ],
    [
      'too much',
      { contactRule: { ...TERMS.contactRule, attempts: 21 } },
      'contactRule.attempts: must be at most 20',
      'contactRule.attempts: debe ser como máximo 20',
    ],
    [
      'whom no policy tells',
      { nextAttempt: deadline({ chain: [{ afterHours: 8, tell: 'mayor' }] }) },
      'nextAttempt.chain.0.tell: must be coordinator, supervisor or program-manager',
      'nextAttempt.chain.0.tell: debe ser coordinator, supervisor o program-manager',
    ],
    [
      'what it does not know',
      { patience: 3 },
      'has what a policy does not know: patience',
      'tiene algo que una política no conoce: patience',
    ],
    [
      'steps out of their order',
      { nextAttempt: deadline({ chain: chain(9, 8) }) },
      'nextAttempt.chain: must tell each step later than the one before',
      'nextAttempt.chain: debe avisar en cada paso más tarde que en el anterior',
    ],
    [
      'a zone that there is not',
      { officeHours: { ...TERMS.officeHours, zone: 'Mars/Olympus' } },
      'officeHours.zone: must be a time zone such as America/Chicago',
      'officeHours.zone: debe ser una zona horaria como America/Chicago',
    ],
  ])('are said in the language of whoever types: %s', (_what, changed, english, spanish) => {
    expect([faultsOf(changed), faultsOf(changed, es)]).toEqual([[english], [spanish]]);
  });
});
