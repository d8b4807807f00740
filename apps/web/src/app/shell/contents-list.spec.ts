import { coachContents, memberContents, tabAt } from './contents-list';

const cohort = '/cohorts/00000000-0000-4000-8000-000000000001';
const member = memberContents(cohort.slice('/cohorts/'.length), 'Juniper');
const coach = coachContents(cohort.slice('/cohorts/'.length), 'Juniper');

describe('the bar on the phone', () => {
  it.each([
    ['/today', 'Today'],
    ['/debriefs', 'Notebook'],
    ['/debriefs/new', 'Write'],
    ['/debriefs/7/share?version=8', 'Notebook'],
    ['/opportunities/7/brief', 'Notebook'],
    ['/questions', 'Notebook'],
    [`${cohort}/conversations/7`, 'Juniper'],
    [`${cohort}/people`, 'Juniper'],
    [`${cohort}/sessions/7`, 'Sessions'],
  ])('marks for a member at %s: %s', (url, label) => expect(tabAt(member.tabs, url)?.label).toBe(label));

  it('marks nothing where no tab leads', () => expect(tabAt(member.tabs, '/nowhere')).toBeUndefined());

  it.each([
    ['member', member],
    ['coach', coach],
  ])('leads a %s, by itself or by its contents, to every page of the list', (_, { tabs, groups }) => {
    expect(tabs).toHaveLength(5);
    expect(tabs.map(({ link }) => link)).toContain('/contents');
    for (const { link } of groups.flatMap(({ entries }) => entries)) expect(tabAt(tabs, link)).toBeDefined();
  });
});
