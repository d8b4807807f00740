import type { Routes } from '@angular/router';

const desk = { frame: 'desk' };

const routes: Routes = [
  { path: '', title: 'Debriefs', loadComponent: () => import('./debriefs-page') },
  {
    path: 'new',
    title: 'New debrief',
    data: desk,
    loadComponent: () => import('./opening-page'),
  },
  { path: 'deleted', title: 'Deleted', loadComponent: () => import('./deleted-page') },
  {
    path: ':debriefId',
    title: 'Debrief',
    data: desk,
    loadComponent: () => import('./debrief-page'),
  },
  {
    path: ':debriefId/earlier',
    title: 'Earlier texts',
    data: desk,
    loadComponent: () => import('./earlier-page'),
  },
  {
    path: ':debriefId/share',
    title: 'Share',
    data: desk,
    loadComponent: () => import('./sharing/share-page'),
  },
];

export default routes;
