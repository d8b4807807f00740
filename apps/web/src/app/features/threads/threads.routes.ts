import type { Routes } from '@angular/router';
import { ThreadStore } from './thread-store';
import { ThreadsStore } from './threads-store';

const routes: Routes = [
  { path: '', title: 'Conversations', providers: [ThreadsStore], loadComponent: () => import('./threads-page') },
  { path: 'new', title: 'New conversation', loadComponent: () => import('./new-thread-page') },
  { path: ':threadId', title: 'Conversation', providers: [ThreadStore], loadComponent: () => import('./thread-page') },
];

export default routes;
