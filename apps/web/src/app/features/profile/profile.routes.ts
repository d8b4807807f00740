import type { Routes } from '@angular/router';

const routes: Routes = [{ path: '', title: 'Profile', loadComponent: () => import('./profile-page') }];

export default routes;
