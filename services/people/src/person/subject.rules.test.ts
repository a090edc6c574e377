import { checkOneSubject } from './subject.rules.ts';

it.each([
  ['a person', { personId: 'p' }, []],
  ['an organisation', { organisationId: 'o' }, []],
  ['nobody', {}, ['NO_SUBJECT']],
  ['both', { personId: 'p', organisationId: 'o' }, ['NOT_ALLOWED']],
])('a record about %s gives %s', (_subject, subject, codes) => {
  expect(checkOneSubject(subject).map(({ code }) => code)).toEqual(codes);
});
