import type { Routes } from '@angular/router';

const routes: Routes = [{ path: '', title: 'Direction', loadComponent: () => import('./direction-page') }];

export default routes;
