import type { Routes } from '@angular/router';

const routes: Routes = [{ path: '', title: 'Commitments', loadComponent: () => import('./commitments-page') }];

export default routes;
