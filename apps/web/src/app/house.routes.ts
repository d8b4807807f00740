import type { Routes } from '@angular/router';
import { adminsOnly, coachesOnly, inCohort, toFirstPage } from '@web/platform/house-doors';
import { houseSheet } from './shell/house-sheet';

/** The pages behind the door, inside the frame; what comes with them is loaded once somebody has come in. */
export const pages: Routes = [
  { path: '', pathMatch: 'full', canActivate: [toFirstPage], children: [] },
  ...(ngDevMode ? [{ path: 'gallery', loadChildren: () => import('./gallery/gallery.routes') }] : []),
  { path: 'contents', title: 'Contents', loadComponent: () => import('./shell/contents-page') },
  { path: 'today', loadChildren: () => import('./features/home/home.routes') },
  { path: 'debriefs', loadChildren: () => import('./features/debriefs/debriefs.routes') },
  { path: 'opportunities', loadChildren: () => import('./features/opportunities/opportunities.routes') },
  { path: 'brag-file', loadChildren: () => import('./features/stories/stories.routes') },
  { path: 'questions', loadChildren: () => import('./features/questions/questions.routes') },
  { path: 'direction', loadChildren: () => import('./features/direction/direction.routes') },
  { path: 'patterns', loadChildren: () => import('./features/patterns/patterns.routes') },
  { path: 'search', loadChildren: () => import('./features/searches/searches.routes') },
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

const routes: Routes = [
  {
    path: '',
    resolve: { sheet: houseSheet },
    loadComponent: () => import('./shell/house-frame'),
    children: pages,
  },
];

export default routes;
