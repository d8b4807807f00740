import { inject } from '@angular/core';
import type { CanMatchFn, Routes } from '@angular/router';
import { signedIn } from '@web/platform/doors';
import { SessionStore } from '@web/platform/session-store';

const doorPages: readonly string[] = ['sign-in', 'invitation', 'password-reset', 'email-change', 'dev'];
const beforeTheDoor: CanMatchFn = (_, segments) => doorPages.includes(segments[0]?.path ?? '');

/** First words of the addresses behind the door; a spec holds them against the pages. */
export const placesInHouse: readonly string[] = [
  '',
  'gallery',
  'contents',
  'today',
  'debriefs',
  'opportunities',
  'brag-file',
  'questions',
  'direction',
  'patterns',
  'search',
  'commitments',
  'profile',
  'cohorts',
  'admin',
];

/** A page of the house asks for a sign-in; an address that leads nowhere says so, and only to nobody. */
const ofTheHouse: CanMatchFn = async (_, segments) => {
  const session = inject(SessionStore);
  const first = segments[0]?.path ?? '';
  return placesInHouse.includes(first) || (await session.load()) !== null;
};

/**
 * Every page of the app, lazily. `data.frame` says what stands around it: `house` (contents list and tab bar,
 * the rule), `desk` (writing and deciding, no contents) or `cover` (before the door).
 */
export const routes: Routes = [
  {
    path: '',
    canMatch: [beforeTheDoor],
    data: { frame: 'cover' },
    loadChildren: () => import('./features/accounts/accounts.routes'),
  },
  {
    path: '',
    canMatch: [ofTheHouse],
    canActivate: [signedIn],
    loadChildren: () => import('./house.routes'),
  },
  { path: '**', title: 'Not found', data: { frame: 'cover' }, loadComponent: () => import('./shell/no-such-page') },
];
