import type { HttpEvent, HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { catchError, from, type Observable, switchMap, throwError } from 'rxjs';
import { problemFrom } from './problem';
import { Proof } from './proof';
import { isSharedComputer } from './shared-computer';
import { SignedOut } from './signed-out';

/**
 * Says on whose behalf this tab asks, so that a cookie of somebody else's answers nothing; turns every failed
 * answer into a `ProblemError`, and notices when the session has ended. What asks for a fresh sign-in is sent
 * again once she has shown who she is.
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
  const send = (): Observable<HttpEvent<unknown>> =>
    next(asked).pipe(
      catchError((error: unknown) => {
        const problem = problemFrom(error);
        if (problem.code === 'sign-in') signedOut.notice();
        const failed = throwError(() => problem);
        if (problem.code !== 'prove') return failed;
        return from(proof.ask()).pipe(switchMap((shown) => (shown ? send() : failed)));
      }),
    );
  return send();
};
