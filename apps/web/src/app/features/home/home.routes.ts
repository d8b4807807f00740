import type { Routes } from '@angular/router';

const routes: Routes = [{ path: '', title: 'Today', loadComponent: () => import('./home-page') }];

export default routes;
