import type { Routes } from '@angular/router';

const routes: Routes = [
  { path: '', title: 'Cohorts', loadComponent: () => import('./cohorts-page') },
  { path: 'cohorts/new', title: 'New cohort', loadComponent: () => import('./new-cohort-page') },
  { path: 'cohorts/:cohortId', title: 'Cohort', loadComponent: () => import('./cohort-page') },
  { path: 'cohorts/:cohortId/edit', title: 'Change a cohort', loadComponent: () => import('./edit-cohort-page') },
  { path: 'people', title: 'People', loadComponent: () => import('./people-page') },
  { path: 'programme', title: 'Programme', loadComponent: () => import('./programme-page') },
  { path: 'record', title: 'Record of access', loadComponent: () => import('./record-page') },
];

export default routes;
