import type { Routes } from '@angular/router';

const routes: Routes = [{ path: '', title: 'Around the table', loadComponent: () => import('./table-page') }];

export default routes;
