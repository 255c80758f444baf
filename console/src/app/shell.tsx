import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, Outlet, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

import { listenToReviews } from '../api/live';
import { countsQuery } from '../api/reviews';
import { sessionQuery, signOut } from '../api/session';
import { dropAllDrafts } from '../case/drafts';
import { exactDates } from '../components/when';
import { SessionEnded } from '../session/session-ended';
import { Banners } from './banners';
import { KeyList } from './key-list';
import classes from './shell.module.css';
import { useKeys } from './use-keys';

/** What stands around every screen: where one can go, who one is, and what the whole console has to say. */
export function Shell() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { data: session } = useSuspenseQuery(sessionQuery);
  const { data: counts } = useQuery(countsQuery);
  const [keysShown, setKeysShown] = useState(false);
  useEffect(() => listenToReviews(queries), [queries]);
  useKeys('everywhere', {
    '?': () => setKeysShown(true),
    'g r': () => void navigate({ to: '/reviews' }),
    'g a': () => void navigate({ to: '/approvals' }),
    'g c': () => void navigate({ to: '/customers' }),
    'g o': () => void navigate({ to: '/operations' }),
    'g p': () => void navigate({ to: '/policies' }),
    t: () => exactDates.set(!exactDates.get()),
  });
  const leave = async () => {
    await signOut();
    dropAllDrafts();
    // A new page: nothing of what was read stays in this one.
    window.location.assign('/console/sign-in');
  };
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#content">
        Skip to the content
      </a>
      <header className={classes.side}>
        <div className={classes.brand}>
          <span className={classes.logo}>Clearway</span>
          <span className="muted small">
            {session.tenant.name}
            {session.tenant.mode !== 'live' && ` · ${session.tenant.mode}`}
          </span>
        </div>
        <nav aria-label="Screens" className={classes.nav}>
          <NavLink to="/reviews" name="Reviews" count={counts?.open} />
          <NavLink to="/approvals" name="Second approvals" count={counts?.awaiting_second} />
          <NavLink to="/customers" name="Customers" />
          <NavLink to="/operations" name="Operations" />
          <NavLink to="/policies" name="Policies" />
          {session.person.role === 'admin' && <NavLink to="/people" name="People" />}
        </nav>
        <div className={classes.person}>
          <span className={classes.name}>
            <Link to="/account">{session.person.name}</Link> <span className="muted">{session.person.role}</span>
          </span>
          <span className="row">
            <button type="button" className={classes.plain} onClick={() => setKeysShown(true)}>
              Keys <kbd>?</kbd>
            </button>
            <button type="button" className={classes.plain} onClick={() => void leave()}>
              Sign out
            </button>
          </span>
        </div>
      </header>
      <main id="content" tabIndex={-1} className={classes.main}>
        <Banners />
        <Outlet />
      </main>
      {keysShown && <KeyList onClose={() => setKeysShown(false)} />}
      <SessionEnded />
    </div>
  );
}

interface NavLinkProps {
  readonly to: '/reviews' | '/approvals' | '/customers' | '/operations' | '/policies' | '/people';
  readonly name: string;
  readonly count?: number | undefined;
}

function NavLink({ to, name, count }: NavLinkProps) {
  return (
    <Link to={to} className={classes.link} activeOptions={{ includeSearch: false }}>
      {name}
      {count !== undefined && count > 0 && (
        <span className={classes.count}>
          {count.toLocaleString('en')}
          <span className="hidden-text"> open</span>
        </span>
      )}
    </Link>
  );
}
