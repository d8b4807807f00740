import type { Routes } from '@angular/router';

const routes: Routes = [
  { path: '', title: 'Conversations', loadComponent: () => import('./threads-page') },
  { path: 'new', title: 'New conversation', loadComponent: () => import('./new-thread-page') },
  { path: ':threadId', title: 'Conversation', loadComponent: () => import('./thread-page') },
];

export default routes;
