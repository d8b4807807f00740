import type { Routes } from '@angular/router';
import { signedOutOnly } from '@web/platform/doors';
import SignInPage from './sign-in-page';

const routes: Routes = [
  { path: 'sign-in', pathMatch: 'full', title: 'Sign in', canActivate: [signedOutOnly], component: SignInPage },
  { path: 'sign-in/link', title: 'Sign in', loadComponent: () => import('./link-page') },
  { path: 'invitation', title: 'Your place', loadComponent: () => import('./invitation-page') },
  { path: 'password-reset', title: 'A new password', loadComponent: () => import('./password-reset-page') },
  { path: 'email-change', title: 'Your new address', loadComponent: () => import('./email-change-page') },
  { path: 'dev/mail', title: 'Kept mail', loadComponent: () => import('./kept-mail-page') },
];

export default routes;
