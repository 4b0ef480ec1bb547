import { ROOT_ROUTES, ROUTES } from '../../api/routes';

const asTable = (routes: typeof ROUTES): string =>
  routes.map(({ method, path, action }) => `${method.toUpperCase().padEnd(6)} ${path.padEnd(44)} ${action}`).join('\n');

describe('Who may ask for what', () => {
  it('under /api/v1', () => {
    expect(`\n${asTable(ROUTES)}\n`).toMatchInlineSnapshot(`
"
GET    /health                                      open
GET    /openapi.json                                open
GET    /session                                     signed-in
GET    /session/options                             open
POST   /session                                     open
DELETE /session                                     open
GET    /tasks                                       list-tasks
GET    /saved-views                                 list-referrals
POST   /saved-views                                 list-referrals
DELETE /saved-views/{viewId}                        list-referrals
GET    /self-referral                               open
POST   /self-referral                               open
GET    /today                                       see-today
GET    /search                                      search
GET    /coordinators                                list-referrals
POST   /referrals                                   submit-referral
GET    /referrals                                   list-referrals
GET    /referrals/{id}                              see-process
POST   /referrals/{id}/decisions                    decide
POST   /referrals/{id}/answers                      answer-questions
GET    /referrals/{id}/questions                    see-questions
POST   /referrals/{id}/sent-answers                 send-answers
POST   /referrals/{id}/taken-back-answers           take-answer-back
POST   /referrals/{id}/withdrawn-questions          withdraw-questions
POST   /referrals/{id}/contact-attempts             log-attempt
POST   /referrals/{id}/voided-attempts              void-attempt
POST   /referrals/{id}/contact-safety               confirm-contact
POST   /referrals/{id}/consents                     record-consent
POST   /referrals/{id}/withdrawn-consents           withdraw-consent
POST   /referrals/{id}/part-2-marks                 mark-part-2
POST   /referrals/{id}/withdrawn-part-2-marks       unmark-part-2
POST   /referrals/{id}/outcome                      record-outcome
GET    /referrals/{id}/operations/{operationId}     see-process
GET    /referrals/{id}/came-with                    see-referral
GET    /referrals/{id}/audit                        see-audit
POST   /imports                                     import-referrals
GET    /imports                                     see-imports
GET    /imports/template.csv                        import-referrals
GET    /imports/{importId}                          see-imports
GET    /imports/{importId}/rows                     see-imports
GET    /imports/{importId}/report.csv               see-imports
POST   /imports/{importId}/taking-in                take-in-import
GET    /cases/{caseId}                              see-case
GET    /cases/{caseId}/timeline                     see-case
GET    /cases/{caseId}/export                       export-case
POST   /cases/{caseId}/entries                      write-entry
POST   /cases/{caseId}/entries/{entryId}/amendments amend-entry
POST   /cases/{caseId}/person-changes               change-person
GET    /record-changes/{operationId}                signed-in
GET    /alerts                                      list-alerts
GET    /alerts/{alertId}                            see-case
POST   /alerts/{alertId}/answers                    answer-alert
GET    /alerts/{alertId}/operations/{operationId}   see-case
GET    /possible-duplicates                         see-duplicates
GET    /possible-duplicates/{duplicateId}           compare-persons
POST   /possible-duplicates/{duplicateId}/answers   answer-duplicate
GET    /programs                                    see-directory
GET    /programs/{programId}                        see-directory
GET    /directory-choices                           see-directory
GET    /notices                                     list-notices
GET    /refused-attempts                            see-refused-attempts
GET    /audit                                       see-audit
GET    /audit/export                                see-audit
GET    /audit/actors                                see-audit
GET    /policies                                    see-policies
POST   /policies                                    keep-policies
GET    /systems                                     see-keys
POST   /systems                                     keep-keys
POST   /systems/{systemId}/keys                     keep-keys
POST   /systems/{systemId}/keys/{keyId}/revocation  keep-keys
GET    /operations                                  see-operations
GET    /operations/past-clock                       see-operations
GET    /operations/stopped                          see-operations
GET    /operations/stopped-alerts                   see-operations
GET    /operations/waiting                          see-operations
GET    /operations/failing-deeds                    see-operations
GET    /operations/failing-workflows                see-operations
GET    /operations/unrelayed                        see-operations
GET    /operations/unsent                           see-operations
GET    /operations/interventions                    see-operations
GET    /operations/advisor-set-ups                  see-operations
GET    /operations/evaluations                      see-operations
GET    /operations/evaluations/{evaluationId}       see-operations
GET    /referrals/{id}/workflow                     see-operations
POST   /referrals/{id}/interventions                steer-workflows
"
`);
  });

  it('at the root', () => {
    expect(`\n${asTable(ROOT_ROUTES)}\n`).toMatchInlineSnapshot(`
"
GET    /health                                      open
GET    /ready                                       open
GET    /metrics                                     open
POST   /codec/decode                                decode-payloads
"
`);
  });

  it('is said once for each method and path', () => {
    const names = ROUTES.map(({ method, path }) => `${method} ${path}`);
    expect(names).toEqual([...new Set(names)]);
  });
});
