import type { Routes } from '@angular/router';
import { signedOutOnly } from '@web/platform/doors';
import { DoorStore } from './door-store';
import { LinksStore } from './links-store';

const routes: Routes = [
  {
    path: '',
    providers: [DoorStore, LinksStore],
    children: [
      {
        path: 'sign-in',
        pathMatch: 'full',
        title: 'Sign in',
        canActivate: [signedOutOnly],
        loadComponent: () => import('./sign-in-page'),
      },
      { path: 'sign-in/link', title: 'Sign in', loadComponent: () => import('./link-page') },
    ],
  },
];

export default routes;
