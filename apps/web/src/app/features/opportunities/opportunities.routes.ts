import type { Routes } from '@angular/router';

const routes: Routes = [
  { path: '', title: 'Opportunities', loadComponent: () => import('./opportunities-page') },
  { path: 'import', title: 'Bring in a list', loadComponent: () => import('./import-page') },
  { path: 'deleted', title: 'Deleted', loadComponent: () => import('./deleted-page') },
  { path: ':opportunityId', title: 'Opportunity', loadComponent: () => import('./opportunity-page') },
  { path: ':opportunityId/brief', title: 'Before you go in', loadComponent: () => import('./brief-page') },
  { path: ':opportunityId/fit', title: 'Conditions', loadComponent: () => import('./fit-page') },
];

export default routes;
