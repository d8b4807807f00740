import { inject } from '@angular/core';
import type { CanMatchFn, Routes } from '@angular/router';
import { adminsOnly, coachesOnly, inCohort, signedIn, toFirstPage } from '@web/platform/doors';
import { SessionStore } from '@web/platform/session-store';
import { houseSheet } from './shell/house-sheet';

const doorPages: readonly string[] = ['sign-in', 'invitation', 'password-reset', 'email-change', 'dev'];
const beforeTheDoor: CanMatchFn = (_, segments) => doorPages.includes(segments[0]?.path ?? '');

const inHouse: Routes = [
  { path: '', pathMatch: 'full', canActivate: [toFirstPage], children: [] },
  ...(ngDevMode ? [{ path: 'gallery', loadChildren: () => import('./gallery/gallery.routes') }] : []),
  { path: 'today', loadChildren: () => import('./features/home/home.routes') },
  { path: 'debriefs', loadChildren: () => import('./features/debriefs/debriefs.routes') },
  { path: 'commitments', loadChildren: () => import('./features/commitments/commitments.routes') },
  { path: 'profile', loadChildren: () => import('./features/profile/profile.routes') },
  {
    path: 'cohorts/:cohortId',
    canActivate: [inCohort],
    children: [
      { path: 'conversations', loadChildren: () => import('./features/threads/threads.routes') },
      { path: 'sessions', loadChildren: () => import('./features/sessions/sessions.routes') },
      { path: 'people', loadChildren: () => import('./features/people/people.routes') },
      {
        path: 'table',
        canActivate: [coachesOnly],
        loadChildren: () => import('./features/coaching/coaching.routes'),
      },
    ],
  },
  { path: 'admin', canActivate: [adminsOnly], loadChildren: () => import('./features/admin/admin.routes') },
  { path: '**', title: 'Not found', loadComponent: () => import('./shell/not-found') },
];

/** A page of the house asks for a sign-in; an address that leads nowhere says so, and only to nobody. */
const ofTheHouse: CanMatchFn = async (_, segments) => {
  const session = inject(SessionStore);
  const first = segments[0]?.path ?? '';
  return inHouse.some(({ path }) => path?.split('/')[0] === first) || (await session.load()) !== null;
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
    resolve: { sheet: houseSheet },
    loadComponent: () => import('./shell/house-frame'),
    children: inHouse,
  },
  { path: '**', title: 'Not found', data: { frame: 'cover' }, loadComponent: () => import('./shell/no-such-page') },
];
