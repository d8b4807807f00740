import type { Routes } from '@angular/router';

const routes: Routes = [{ path: '', title: 'People and agreement', loadComponent: () => import('./people-page') }];

export default routes;
