import type { HttpEvent, HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { catchError, from, type Observable, switchMap, throwError } from 'rxjs';
import { knownHere } from './drafts/known-here';
import { problemFrom } from './problem';
import { Proof } from './proof';
import { isSharedComputer } from './shared-computer';
import { SignedOut } from './signed-out';

/** Milliseconds in which a new cookie that is on its way to this browser arrives. */
const arrival = 300;

/**
 * Says on whose behalf this tab asks, so that a cookie of somebody else's answers nothing; turns every failed
 * answer into a `ProblemError`, and notices when the session has ended. What asks for a fresh sign-in is sent
 * again once she has shown who she is. What is answered with 401 is sent once more before it counts: her session may
 * have been given a new cookie while this was on its way, and a 401 has changed nothing.
 */
export const problems: HttpInterceptorFn = (request, next) => {
  const signedOut = inject(SignedOut);
  const proof = inject(Proof);
  const person = signedOut.asks();
  const asked = request.clone({
    setHeaders: {
      ...(person !== null && { 'x-person': person }),
      ...(isSharedComputer() && { 'x-shared-computer': 'yes' }),
    },
  });
  const inside = () => (person === null ? request.method === 'GET' && knownHere.account() !== null : !signedOut.now());
  const send = (mayRepeat: boolean): Observable<HttpEvent<unknown>> =>
    next(asked).pipe(
      catchError((error: unknown) => {
        const problem = problemFrom(error);
        if (problem.code === 'sign-in' && mayRepeat && inside())
          return from(wait(arrival)).pipe(switchMap(() => send(false)));
        if (problem.code === 'sign-in') signedOut.notice();
        const failed = throwError(() => problem);
        if (problem.code !== 'prove') return failed;
        return from(proof.ask()).pipe(switchMap((shown) => (shown ? send(true) : failed)));
      }),
    );
  return send(true);
};

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
