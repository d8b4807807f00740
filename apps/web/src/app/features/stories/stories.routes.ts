import type { Routes } from '@angular/router';

const routes: Routes = [
  { path: '', title: 'Brag file', loadComponent: () => import('./brag-file-page') },
  { path: 'export', title: 'Print and export', loadComponent: () => import('./export-page') },
  { path: ':storyId', title: 'Brag file', loadComponent: () => import('./brag-file-page') },
];

export default routes;
