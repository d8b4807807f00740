import type { Routes } from '@angular/router';

/** Every part and every frame with invented content; not in a production build. */
const routes: Routes = [
  { path: '', data: { frame: 'cover' }, title: 'Parts', loadComponent: () => import('./gallery') },
  { path: 'page', title: 'Page', loadComponent: () => import('./sample-page') },
  { path: 'room', title: 'Room', loadComponent: () => import('./sample-room') },
  { path: 'desk', title: 'Desk', data: { frame: 'desk' }, loadComponent: () => import('./sample-desk') },
  { path: 'cover', title: 'Cover', data: { frame: 'cover' }, loadComponent: () => import('./sample-cover') },
];

export default routes;
