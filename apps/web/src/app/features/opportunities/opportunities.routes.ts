import type { Routes } from '@angular/router';

const routes: Routes = [
  { path: '', title: 'Opportunities', loadComponent: () => import('./opportunities-page') },
  { path: 'import', title: 'Bring in a list', loadComponent: () => import('./import-page') },
  { path: ':opportunityId', title: 'Opportunity', loadComponent: () => import('./opportunity-page') },
];

export default routes;
