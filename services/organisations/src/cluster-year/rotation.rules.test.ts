import { turnsOf } from './rotation.rules.ts';

it('who has not led yet comes first, then who led longest ago, by the order given among equals', () => {
  const turns = turnsOf(
    ['a', 'b', 'c', 'd'],
    [
      { organisationId: 'a', role: 'LEADER', year: 2021 },
      { organisationId: 'b', role: 'LEADER', year: 2019 },
      { organisationId: 'd', role: 'DEPUTY', year: 2021 },
      { organisationId: 'gone', role: 'LEADER', year: 2018 },
    ],
  );

  expect(turns).toEqual([
    { organisationId: 'c', ledIn: [], deputyIn: [] },
    { organisationId: 'd', ledIn: [], deputyIn: [2021] },
    { organisationId: 'b', ledIn: [2019], deputyIn: [] },
    { organisationId: 'a', ledIn: [2021], deputyIn: [] },
  ]);
});
