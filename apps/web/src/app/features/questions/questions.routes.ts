import type { Routes } from '@angular/router';

const routes: Routes = [{ path: '', title: 'Question bank', loadComponent: () => import('./questions-page') }];

export default routes;
