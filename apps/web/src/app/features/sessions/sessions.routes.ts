import type { Routes } from '@angular/router';
import { coachesOnly } from '@web/platform/house-doors';

const routes: Routes = [
  { path: '', title: 'Sessions', loadComponent: () => import('./sessions-page') },
  { path: 'new', title: 'Plan a session', canActivate: [coachesOnly], loadComponent: () => import('./plan-page') },
  { path: ':sessionId', title: 'Session', loadComponent: () => import('./session-page') },
  {
    path: ':sessionId/edit',
    title: 'Change the plan',
    canActivate: [coachesOnly],
    loadComponent: () => import('./plan-page'),
  },
];

export default routes;
