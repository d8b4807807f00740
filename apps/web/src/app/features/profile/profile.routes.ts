import type { Routes } from '@angular/router';

const routes: Routes = [
  { path: '', title: 'Profile', loadComponent: () => import('./profile-page') },
  { path: 'left-behind', title: 'Left behind', loadComponent: () => import('./left-behind-page') },
];

export default routes;
