import type { HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { catchError, throwError } from 'rxjs';
import { problemFrom } from './problem';
import { SignedOut } from './signed-out';

/** Turns every failed answer into a `ProblemError`, and notices when the session has ended. */
export const problems: HttpInterceptorFn = (request, next) => {
  const signedOut = inject(SignedOut);
  return next(request).pipe(
    catchError((error: unknown) => {
      const problem = problemFrom(error);
      if (problem.code === 'sign-in') signedOut.notice();
      return throwError(() => problem);
    }),
  );
};
