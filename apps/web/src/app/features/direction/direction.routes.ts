import type { Routes } from '@angular/router';

const loadComponent = () => import('./direction-page');

const routes: Routes = [
  { path: '', title: 'Direction', loadComponent },
  { path: 'clues', title: 'Clues', data: { kind: 'clue' }, loadComponent },
  { path: 'non-negotiables', title: 'Non-negotiables', data: { kind: 'condition' }, loadComponent },
  { path: 'signals', title: 'Culture signals', data: { kind: 'signal' }, loadComponent },
  { path: 'energy', title: 'Energy', data: { kind: 'mark' }, loadComponent },
  { path: 'deleted', title: 'Deleted', loadComponent: () => import('./deleted-page') },
  { path: 'skills', title: 'Better than before', data: { kind: 'skill' }, loadComponent },
];

export default routes;
