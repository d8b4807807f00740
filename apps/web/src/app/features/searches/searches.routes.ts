import type { Routes } from '@angular/router';

const routes: Routes = [{ path: '', title: 'Search', loadComponent: () => import('./search-page') }];

export default routes;
