import { DOCUMENT, inject, Injectable, signal } from '@angular/core';

/** `device` follows the device. */
export type Scheme = 'device' | 'light' | 'dark';

const remembered = 'scheme';

/** Light or dark, as chosen on this device; `before.ts` puts it on before anything is drawn. */
@Injectable({ providedIn: 'root' })
export class ColourScheme {
  private readonly document = inject(DOCUMENT);
  private readonly state = signal<Scheme>(schemeOf(this.document.documentElement.dataset['theme']));

  readonly chosen = this.state.asReadonly();

  choose(scheme: Scheme): void {
    this.state.set(scheme);
    const { dataset } = this.document.documentElement;
    if (scheme === 'device') delete dataset['theme'];
    else dataset['theme'] = scheme;
    this.document.defaultView?.localStorage.setItem(remembered, scheme);
  }
}

function schemeOf(worn: string | undefined): Scheme {
  return worn === 'light' || worn === 'dark' ? worn : 'device';
}
