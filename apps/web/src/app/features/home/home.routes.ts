import type { Routes } from '@angular/router';
import { HomeStore } from './home-store';

const routes: Routes = [
  { path: '', title: 'Today', providers: [HomeStore], loadComponent: () => import('./home-page') },
];

export default routes;
