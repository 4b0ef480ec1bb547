import type { AlertDeeds } from '../domain/alert-deeds';
import type { ReferralDeeds } from '../domain/deeds';
import { adviseOnReferral } from './advise-on-referral';
import { askCoordinator } from './ask-coordinator';
import { checkReferral } from './check-referral';
import { deliverNotice } from './deliver-notice';
import { keepInvitation } from './keep-invitation';
import { keepReferrerNotice } from './keep-referrer-notice';
import { raiseAlarm } from './raise-alarm';
import { raiseAlert } from './raise-alert';
import { receiveReferral } from './receive-referral';
import { recordAlert } from './record-alert';
import { recordChange } from './record-change';
import { recordInvitation } from './record-invitation';
import { ringAlert } from './ring-alert';
import { settleAlert } from './settle-alert';
import type { Tools } from './tools';

/** Everything a pathway may do to the world. Workflows know this list by type only. */
export const createActivities = ({ sql, advisor, messenger, care }: Tools) =>
  ({
    receiveReferral: (to) => receiveReferral(sql, to),
    checkReferral: (to) => checkReferral(sql, to),
    adviseAtOnce: async (to) => (advisor.answersAtOnce ? adviseOnReferral({ sql, advisor }, to) : null),
    adviseOnReferral: (to) => adviseOnReferral({ sql, advisor, care }, to),
    askCoordinator: (to) => askCoordinator(sql, to),
    raiseAlarm: (to) => raiseAlarm(sql, to),
    raiseAlert: (to) => raiseAlert(sql, to),
    recordAlert: (change) => recordAlert(sql, change),
    ringAlert: (to) => ringAlert(sql, to),
    settleAlert: (to) => settleAlert(sql, to),
    recordChange: (change) => recordChange(sql, change),
    keepInvitation: (to) => keepInvitation(sql, to),
    recordInvitation: (to) => recordInvitation(sql, to),
    keepReferrerNotice: (to) => keepReferrerNotice(sql, to),
    deliverAtOnce: async (to) => (messenger.answersAtOnce ? deliverNotice({ sql, messenger }, to) : null),
    deliverNotice: (to) => deliverNotice({ sql, messenger }, to),
  }) satisfies ReferralDeeds & AlertDeeds;

export type Activities = ReturnType<typeof createActivities>;
