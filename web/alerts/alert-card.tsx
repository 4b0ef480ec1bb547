import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { AlertView } from '../../contracts/views/alerts';
import { Icon } from '../pieces/icon';
import { Moment } from '../pieces/moment';
import { useText } from '../text/text';
import { useTimes } from '../time/use-times';
import { AlertClock } from './alert-clock';

interface AlertCardProps {
  readonly alert: AlertView;
  /** On the page of its own referral the words are shown right beside it. */
  readonly isBrief: boolean;
  readonly children?: ReactNode;
}

/** One alert: about whom, what was found, where it stands; and below it whatever can be answered. */
export function AlertCard({ alert, isBrief, children }: AlertCardProps) {
  const { alerts } = useText();
  const { tier, personName, coordinator, team, waitingFor, standing, links } = alert;
  return (
    <article
      className="alert"
      data-tier={tier}
      data-standing={standing}
      aria-label={`${alerts.tier[tier]}: ${personName}`}
    >
      <header className="alert-header">
        <strong>
          <Icon name="late" /> {alerts.tier[tier]}
        </strong>
        <bdi className="row-name">{personName}</bdi>
        <span className="secondary">
          {coordinator ? alerts.of(coordinator.name, team.name) : alerts.nobody(team.name)} ·{' '}
          <Moment at={alert.raisedAt} />
        </span>
      </header>
      {waitingFor && <AlertClock waiting={waitingFor} />}
      {!isBrief && <Found dangers={alert.dangers} />}
      {alert.together.length > 0 && <Together alert={alert} />}
      <Standing alert={alert} />
      {children}
      {!isBrief && (
        <p className="alert-links">
          <Link to={links.referral}>{alerts.referral}</Link> <Link to={links.case}>{alerts.case}</Link>
        </p>
      )}
    </article>
  );
}

/** What the same person's other records tell: two were joined, and whoever answers answers all of it. */
function Together({ alert: { together } }: Pick<AlertCardProps, 'alert'>) {
  const { alerts } = useText();
  return (
    <section className="alert-together">
      <p className="secondary">{alerts.together}</p>
      {together.map(({ id, dangers, links, raisedAt, standing }) => (
        <div key={id}>
          <Found dangers={dangers} />
          <p className="secondary">
            {alerts.standings[standing]} · <Moment at={raisedAt} /> · <Link to={links.referral}>{alerts.referral}</Link>
          </p>
        </div>
      ))}
    </section>
  );
}

/** All that was told, with its words: it stays, whatever was answered. */
function Found({ dangers }: Pick<AlertView, 'dangers'>) {
  const { alerts, referral } = useText();
  const { kinds, tiers } = referral.danger;
  return (
    <ul className="dangers">
      {dangers.map(({ referralId, kind, tier, foundBy, quotes, toldAt }) => (
        <li key={`${referralId} ${kind} ${tier} ${toldAt} ${quotes[0]?.start}`}>
          <strong>
            {kinds[kind]} · {tiers[tier]}
          </strong>{' '}
          <span className="secondary">{alerts.foundBy[foundBy]}</span>{' '}
          {quotes.map(({ quote, start }) => (
            <span key={start}>
              <q dir="auto">{quote}</q>{' '}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}

function Standing({ alert: { acknowledged, ended, standing, takeBackUntil } }: Pick<AlertCardProps, 'alert'>) {
  const { alerts } = useText();
  const { when } = useTimes();
  const reasons: Readonly<Record<string, string>> = standing === 'dismissed' ? alerts.because : alerts.done;
  return (
    <>
      {acknowledged && !ended && <p>{alerts.acknowledgedBy(acknowledged.by.name, when(acknowledged.at))}</p>}
      {ended && (
        <p>
          <strong>
            {alerts.standings[standing]}: {reasons[ended.reason]}
          </strong>{' '}
          · {alerts.saidBy(ended.by.name, when(ended.at))}
        </p>
      )}
      {ended?.note && <p className="notice-text">{ended.note}</p>}
      {ended && takeBackUntil && <p className="secondary">{alerts.takeBackUntil(when(takeBackUntil))}</p>}
    </>
  );
}
