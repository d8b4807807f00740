import { Location } from '@angular/common';
import { inject, type Signal, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';

/**
 * The secret of a mailed link, `#token=…`. It is taken out of the address bar at once, so that it stays neither in
 * the history nor on the screen. Empty where there is none. In an injection context.
 */
export function addressToken(): Signal<string> {
  const token = signal('');
  const location = inject(Location);
  inject(ActivatedRoute)
    .fragment.pipe(takeUntilDestroyed())
    .subscribe((fragment) => {
      const found = new URLSearchParams(fragment ?? '').get('token');
      if (found === null) return;
      token.set(found);
      location.replaceState(location.path());
    });
  return token.asReadonly();
}
