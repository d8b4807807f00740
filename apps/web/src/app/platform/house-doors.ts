import { inject } from '@angular/core';
import { type CanActivateFn, RedirectCommand, Router, type UrlTree } from '@angular/router';
import { keepLastCohort } from './last-cohort';
import { SessionStore } from './session-store';

/** `/` leads to the first page of her frame. */
export const toFirstPage: CanActivateFn = () => {
  const [session, router] = [inject(SessionStore), inject(Router)];
  return new RedirectCommand(firstPage(session, router), { replaceUrl: true });
};

/** Pages below `/cohorts/:cohortId`: the session looks at that cohort from here on. */
export const inCohort: CanActivateFn = (route) => {
  const [session, router] = [inject(SessionStore), inject(Router)];
  const cohortId = route.paramMap.get('cohortId') ?? '';
  if (!session.enter(cohortId)) return notFound(router);
  keepLastCohort(cohortId);
  return true;
};

/** Pages for a coach of the cohort she looks at. */
export const coachesOnly: CanActivateFn = () => {
  const [session, router] = [inject(SessionStore), inject(Router)];
  return session.role() === 'coach' || notFound(router);
};

export const adminsOnly: CanActivateFn = () => {
  const [session, router] = [inject(SessionStore), inject(Router)];
  return session.me()?.admin === true || notFound(router);
};

function firstPage(session: SessionStore, router: Router): UrlTree {
  const cohortId = session.cohortId();
  if (session.role() === 'coach' && cohortId) return router.createUrlTree(['/cohorts', cohortId, 'table']);
  if (session.role() === 'admin') return router.createUrlTree(['/admin']);
  return router.createUrlTree([session.hasNotebook() ? '/today' : '/profile']);
}

function notFound(router: Router): RedirectCommand {
  return new RedirectCommand(router.createUrlTree(['/not-found']), { skipLocationChange: true });
}
