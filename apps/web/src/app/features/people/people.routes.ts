import type { Routes } from '@angular/router';
import { PeopleStore } from './people-store';

const routes: Routes = [
  { path: '', title: 'People and agreement', providers: [PeopleStore], loadComponent: () => import('./people-page') },
];

export default routes;
