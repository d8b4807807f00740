import { Component } from '@angular/core';
import { Cover } from '@web/ui/cover';
import { Field, FieldControl } from '@web/ui/field';

/** A page before the door, in development only. */
@Component({
  selector: 'app-sample-cover',
  imports: [Cover, Field, FieldControl],
  template: `
    <ui-cover heading="Sign in" programme="Job Search Accelerator" line="For senior women leaders in HR">
      <div class="stack">
        <ui-field
          label="Your e-mail address"
          help="We send a link that works once, for fifteen minutes. The subject line says nothing about a search."
        >
          <input uiControl type="email" value="adaeze.thornbury@example.org" />
        </ui-field>
        <button type="button" class="btn btn--fill btn--wide">Send me a link</button>
        <button type="button" class="link">Use a password</button>
      </div>
      <div foot class="stack">
        <div class="line">
          <span class="meta">Demo, go in as</span><button type="button" class="btn btn--s">Adaeze, member</button>
        </div>
        <p class="meta">
          For reflection and mutual support. Not therapy, not legal, financial or recruitment advice, and no promise of
          a job.
        </p>
      </div>
    </ui-cover>
  `,
})
export default class SampleCover {}
