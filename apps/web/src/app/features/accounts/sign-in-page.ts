import { Component, effect, type ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Deed } from '@web/platform/deed';
import { isSharedComputer, shareComputer } from '@web/platform/shared-computer';
import { Cover } from '@web/ui/cover';
import { Field, FieldControl } from '@web/ui/field';
import { Form } from '@web/ui/form';
import { FormProblem } from '@web/ui/form-problem';
import { Icon } from '@web/ui/icon';
import { DemoEntries } from './demo-entries';
import { DoorStore } from './door-store';
import { LinksStore } from './links-store';

/** Ask for a link by mail, or sign in by address and password. */
@Component({
  selector: 'accounts-sign-in-page',
  imports: [Cover, DemoEntries, Field, FieldControl, Form, FormProblem, Icon, RouterLink],
  providers: [DoorStore, LinksStore],
  templateUrl: './sign-in-page.html',
})
export default class SignInPage {
  private readonly links = inject(LinksStore);
  protected readonly door = inject(DoorStore);

  /** Of the address: the page that she wanted. */
  readonly return = input<string>();

  protected readonly email = signal('');
  protected readonly computerShared = signal(isSharedComputer());
  protected readonly deed = new Deed();
  /** She would rather use her password than a link. */
  protected readonly byPassword = signal(false);
  protected readonly linkHelp =
    'We send a link that works once, for fifteen minutes. The subject line says nothing about a search.';
  /** A link was asked for; whether it was sent is not said. */
  protected readonly asked = signal(false);

  private readonly password = viewChild<ElementRef<HTMLInputElement>>('password');

  constructor() {
    effect(() => this.password()?.nativeElement.focus());
  }

  protected async send(): Promise<void> {
    const password = this.password()?.nativeElement.value;
    if (password === undefined) return this.askForLink();
    await this.deed.run(() => this.door.signIn({ email: this.email(), password }, this.return() ?? null));
  }

  protected share(shared: boolean): void {
    shareComputer(shared);
    this.computerShared.set(shared);
  }

  protected async askForLink(): Promise<void> {
    this.asked.set(await this.deed.run(() => this.links.request(this.email())));
  }

  protected async goInAs(key: string): Promise<void> {
    await this.deed.run(() => this.door.signInAs(key, this.return() ?? null));
  }
}
