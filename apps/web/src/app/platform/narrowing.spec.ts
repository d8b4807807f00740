import { Location } from '@angular/common';
import { provideHttpClient } from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import { Component, inject } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { CompetencyArea } from '@accelerator/contracts';
import { Narrowing } from './narrowing';
import { OwnProcesses } from './own-processes';

@Component({ template: '', providers: [Narrowing, OwnProcesses] })
class List {
  readonly narrowing = inject(Narrowing);
}

const process = 'b6c6f0de-0000-4000-8000-000000000001';

async function at(address: string) {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([{ path: 'list', component: List }])],
  });
  const harness = await RouterTestingHarness.create();
  const { narrowing } = await harness.navigateByUrl(address, List);
  return { harness, narrowing, location: TestBed.inject(Location) };
}

describe('to what a list is narrowed', () => {
  it('is read from the address; what does not fit there narrows nothing', async () => {
    const { narrowing } = await at(`/list?from=2026-10-01&to=never&process=${process}&debrief=mine&area=reward&x=1`);
    expect(narrowing.query()).toEqual({ from: '2026-10-01', opportunityId: process });
    expect(narrowing.chosen('area', CompetencyArea)).toBe('reward');
    expect(narrowing.chosen('x', CompetencyArea)).toBeUndefined();
  });

  it('keeps choices in the address, and her words beside it', async () => {
    const { harness, narrowing, location } = await at('/list?shown=put-away');
    narrowing.set({ key: 'words', value: 'salary' });
    narrowing.set({ key: 'from', value: '2026-10-01' });
    await harness.fixture.whenStable();
    expect(location.path()).toBe('/list?shown=put-away&from=2026-10-01');
    expect(narrowing.query()).toEqual({ state: 'archived', words: 'salary', from: '2026-10-01' });
    narrowing.clear();
    await harness.fixture.whenStable();
    expect(location.path()).toBe('/list?shown=put-away');
    expect(narrowing.query()).toEqual({ state: 'archived' });
  });

  it('asks with no day where the last one lies before the first', async () => {
    const { narrowing } = await at('/list?from=2026-10-02&to=2026-10-01');
    expect(narrowing.backwards()).toBe(true);
    expect(narrowing.query()).toEqual({});
  });

  it('says in words why nothing is left', async () => {
    const { harness, narrowing } = await at('/list');
    expect(narrowing.nothing(['area'])).toBe('');
    const said = async (address: string) => {
      await harness.navigateByUrl(address);
      return narrowing.nothing(['area']);
    };
    expect(await said('/list?area=reward')).toBe('None of these.');
    expect(await said('/list?to=2026-10-01')).toBe('Nothing from these days.');
    expect(await said(`/list?process=${process}`)).toBe('Nothing from this process.');
    narrowing.set({ key: 'words', value: 'salary' });
    expect(narrowing.nothing([])).toBe('Nothing of yours here matches “salary”.');
  });
});
