import { useState } from 'react';
import type { FullView } from '../../../contracts/views/referral';
import { AlertStack } from '../../alerts/alert-stack';
import type { Taken } from '../../changes/change';
import { Advice } from './advice';
import { QuestionsAndAnswers } from './asking/questions-and-answers';
import { WaitingForAnswers } from './asking/waiting-for-answers';
import { Attempts } from './attempts';
import { CameWith } from './came-with/came-with';
import { ContactSafety } from './contact/contact-safety';
import { LogAttempt } from './contact/log-attempt';
import { RecordOutcome } from './contact/record-outcome';
import { WhatHappensNow } from './contact/what-happens-now';
import { DangerFound } from './danger-found';
import { Decide } from './decide/decide';
import { DecisionTaken } from './decision-taken';
import { EarlierAdvice } from './earlier-advice';
import { Facts } from './facts';
import { JustTaken } from './just-taken';
import { Narrative } from './narrative';
import type { Quoted } from './narrative-pieces';
import { NoticesKept } from './notices-kept';
import { Others } from './others';
import { MarkPart2 } from './part-2/mark-part-2';
import { Part2 } from './part-2/part-2';
import { PerhapsKnown } from './perhaps-known';
import { ReferralHeader } from './referral-header';
import { SentAgain } from './sent-again';
import { Story } from './story';

interface FullPageProps {
  readonly referral: FullView;
  readonly newest: Taken | undefined;
}

/** Facts, then advice, then the question; once it is answered, what there is to do comes first. */
export function FullPage({ referral, newest }: FullPageProps) {
  const [lit, light] = useState<Quoted | null>(null);
  const isUnderWay = referral.status === 'contacting' || referral.status === 'closed';
  return (
    <article className="referral" aria-labelledby="referral-name">
      <ReferralHeader referral={referral} newest={newest} />
      <DangerFound referral={referral} light={light} />
      <AlertStack alerts={referral.alerts} isBrief />
      <Part2 referral={referral} />
      <JustTaken referral={referral} />
      <div className="referral-body">
        <div className="referral-main">
          {isUnderWay && <UnderWay referral={referral} />}
          <div className="columns">
            <div className="column">
              <Narrative referral={referral} lit={lit} />
              <SentAgain referral={referral} lit={lit} />
              <QuestionsAndAnswers referral={referral} lit={lit} />
              <Facts referral={referral} light={light} />
              <MarkPart2 referral={referral} />
            </div>
            <div className="column">
              <Advice referral={referral} light={light} />
              <EarlierAdvice referral={referral} light={light} />
            </div>
          </div>
          {!isUnderWay && <BeforeDecision referral={referral} />}
          <CameWith referral={referral} />
        </div>
        <div className="columns referral-side">
          <Others referral={referral} />
          <PerhapsKnown referral={referral} />
          <Story referral={referral} />
          <NoticesKept notices={referral.notices} />
        </div>
      </div>
    </article>
  );
}

const UnderWay = ({ referral }: { readonly referral: FullView }) => (
  <>
    <Decide referral={referral} />
    <div className="columns">
      <div className="column">
        <WhatHappensNow referral={referral} />
        {referral.status === 'contacting' && <Contact referral={referral} />}
        <WaitingForAnswers referral={referral} />
      </div>
      <div className="column">
        <DecisionTaken referral={referral} />
        {referral.decision?.kind !== 'declined' && <Attempts referral={referral} />}
        {referral.status === 'contacting' && <RecordOutcome referral={referral} />}
      </div>
    </div>
  </>
);

/** Until it is known whether contact is safe, that is the first question; afterwards it is the last. */
const Contact = ({ referral }: { readonly referral: FullView }) =>
  referral.person.contact.safeToContact === 'unknown' ? (
    <ContactSafety referral={referral} />
  ) : (
    <>
      <LogAttempt referral={referral} />
      <ContactSafety referral={referral} />
    </>
  );

/** While the referrer is asked, their answers come first; every other way on stays open. */
const BeforeDecision = ({ referral }: { readonly referral: FullView }) => {
  const isAsking = referral.status === 'awaiting-information';
  return (
    <>
      {isAsking && <WaitingForAnswers referral={referral} />}
      <Decide referral={referral} />
      {referral.status === 'awaiting-decision' && <WaitingForAnswers referral={referral} />}
      {referral.status !== 'received' && (
        <div className="columns">
          <ContactSafety referral={referral} />
          <RecordOutcome referral={referral} />
        </div>
      )}
    </>
  );
};
