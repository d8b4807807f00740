import type { Routes } from '@angular/router';
import { TableStore } from './table-store';

const routes: Routes = [
  { path: '', title: 'Around the table', providers: [TableStore], loadComponent: () => import('./table-page') },
];

export default routes;
