import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { SessionStore } from './session-store';
import { returnPath } from './return-to';
import { SignedOut } from './signed-out';

/**
 * Which pages are offered to whom. This is courtesy, not protection: what a person may see and do is
 * decided by the server.
 */
export const signedIn: CanActivateFn = async (_, state) => {
  const [session, router] = [inject(SessionStore), inject(Router)];
  return (await session.load()) ? true : router.createUrlTree(['/sign-in'], { queryParams: { return: state.url } });
};

/** Sign-in and the like: somebody who is signed in, and still is on the server, goes on to where she wanted. */
export const signedOutOnly: CanActivateFn = async (route) => {
  const [session, router] = [inject(SessionStore), inject(Router)];
  if (inject(SignedOut).now()) return true;
  return (await session.load()) ? router.parseUrl(returnPath(route.queryParamMap.get('return'))) : true;
};
