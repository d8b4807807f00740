import type { Routes } from '@angular/router';

const routes: Routes = [{ path: '', title: 'Patterns', loadComponent: () => import('./patterns-page') }];

export default routes;
