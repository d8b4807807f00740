import type { HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { catchError, throwError } from 'rxjs';
import { problemFrom } from './problem';
import { SignedOut } from './signed-out';

/**
 * Says on whose behalf this tab asks, so that a cookie of somebody else's answers nothing; turns every failed answer into a `ProblemError`, and notices when
 * the session has ended.
 */
export const problems: HttpInterceptorFn = (request, next) => {
  const signedOut = inject(SignedOut);
  const person = signedOut.asks();
  const asked = person === null ? request : request.clone({ setHeaders: { 'x-person': person } });
  return next(asked).pipe(
    catchError((error: unknown) => {
      const problem = problemFrom(error);
      if (problem.code === 'sign-in') signedOut.notice();
      return throwError(() => problem);
    }),
  );
};
