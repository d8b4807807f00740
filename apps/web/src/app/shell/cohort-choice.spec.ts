import { provideHttpClient } from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { SessionStore } from '@web/platform/session-store';
import { draw } from '@web/testing/page';
import { ruth } from '@web/testing/people';
import { CohortChoice } from './cohort-choice';

const providers = [provideHttpClient(), provideHttpClientTesting(), provideRouter([])];

describe('the cohort that she chooses', () => {
  afterEach(() => localStorage.clear());

  it('is the one that she looks at, also when the app is opened anew', async () => {
    TestBed.configureTestingModule({ providers });
    TestBed.inject(SessionStore).become(ruth);
    const page = await draw(CohortChoice);
    const [choice] = page.root.getElementsByTagName('select');
    if (!choice) throw new Error('There is no choice.');
    choice.value = ruth.enrolments[1]?.cohortId ?? '';
    choice.dispatchEvent(new Event('change'));
    await page.settle();
    await page.click('button', 'Go there');
    expect(TestBed.inject(SessionStore).enrolment()?.cohortName).toBe('Rowan');

    TestBed.resetTestingModule().configureTestingModule({ providers });
    TestBed.inject(SessionStore).become(ruth);
    expect(TestBed.inject(SessionStore).enrolment()?.cohortName).toBe('Rowan');
  });
});
