import { DOCUMENT, inject } from '@angular/core';
import type { ResolveFn } from '@angular/router';

const id = 'house-sheet';

/** Links the sheet of the features before the house is drawn; a sheet that does not come keeps nobody out. */
export const houseSheet: ResolveFn<boolean> = () => {
  const document = inject(DOCUMENT);
  if (document.getElementById(id)) return true;
  const link = document.createElement('link');
  link.id = id;
  link.rel = 'stylesheet';
  link.href = 'house.css';
  return new Promise((resolve) => {
    link.addEventListener('load', () => resolve(true), { once: true });
    link.addEventListener('error', () => resolve(false), { once: true });
    document.head.append(link);
  });
};
