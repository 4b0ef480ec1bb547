import { useEffect, useState } from 'react';
import { Navigate, Outlet, useLocation, useNavigate } from 'react-router';
import { DangerMark } from '../alerts/danger-mark';
import { useChangesInLists } from '../changes/use-change';
import { KeyHelp } from '../keys/key-help';
import { useKeyListener, useKeys, usePlaceKeys } from '../keys/keys';
import { Skeleton } from '../pieces/skeleton';
import { SearchDialog } from '../search/search-dialog';
import { type Person, whyNot } from '../session/person';
import { PersonContext } from '../session/signed-in';
import { useSession, welcome } from '../session/use-session';
import { useText } from '../text/text';
import { WriteDown } from '../write-down/write-down';
import { useArrivals } from './arrival';
import { Banner } from './banner';
import { Nav } from './nav';
import { placesFor } from './places';

/** Around every page: who is there, the places, and trouble that concerns all of them. Nobody unknown gets past it. */
export function Frame() {
  const { data: person } = useSession();
  const { pathname, search } = useLocation();
  if (person === undefined) return <Waiting />;
  if (person === null) return <Navigate to="/sign-in" replace state={{ from: `${pathname}${search}` }} />;
  return (
    <PersonContext value={person}>
      <Rooms person={person} />
    </PersonContext>
  );
}

function Rooms({ person }: { readonly person: Person }) {
  const { frame } = useText();
  const navigate = useNavigate();
  const [helps, setHelps] = useState(false);
  const [searches, setSearches] = useState(false);
  const maySearch = whyNot(person, 'search') === undefined;
  useEffect(() => welcome(person), [person]);
  useChangesInLists();
  useKeyListener();
  useKeys('everywhere', { '/': maySearch ? () => setSearches(true) : undefined, '?': () => setHelps(true) });
  usePlaceKeys(
    Object.fromEntries(placesFor(person).map(({ stroke, path }) => [stroke, () => void navigate(path)] as const)),
  );
  const noteScroll = useArrivals();
  return (
    <div className="frame">
      <a className="skip" href="#page">
        {frame.skip}
      </a>
      <WriteDown>
        <Nav person={person} showKeys={() => setHelps(true)} search={maySearch ? () => setSearches(true) : undefined} />
        <div className="rooms">
          <div>
            <DangerMark person={person} />
            <Banner />
          </div>
          <main id="page" tabIndex={-1} onScroll={({ currentTarget }) => noteScroll(currentTarget)}>
            <Outlet />
          </main>
        </div>
      </WriteDown>
      <SearchDialog isOpen={searches} close={() => setSearches(false)} />
      <KeyHelp isOpen={helps} close={() => setHelps(false)} />
    </div>
  );
}

const Waiting = () => (
  <>
    <Banner />
    <main className="alone">
      <Skeleton shape="page" />
    </main>
  </>
);
