import type { Routes } from '@angular/router';
import { DebriefSaver } from './debrief-saver';
import { DebriefsStore } from './debriefs-store';
import { ShareStore } from './share-store';

const desk = { frame: 'desk' };

const routes: Routes = [
  { path: '', title: 'Debriefs', providers: [DebriefsStore], loadComponent: () => import('./debriefs-page') },
  {
    path: 'new',
    title: 'New debrief',
    data: desk,
    providers: [DebriefSaver],
    loadComponent: () => import('./opening-page'),
  },
  {
    path: ':debriefId',
    title: 'Debrief',
    data: desk,
    providers: [DebriefSaver],
    loadComponent: () => import('./debrief-page'),
  },
  {
    path: ':debriefId/share',
    title: 'Share',
    data: desk,
    providers: [ShareStore],
    loadComponent: () => import('./share-page'),
  },
];

export default routes;
