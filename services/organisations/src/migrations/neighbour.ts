import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A province whose units are here only because they came to ours later: on the days before they are not ours to list. */
const MARK = `
alter table organisations.organisation add column is_neighbour boolean not null default false;
comment on column organisations.organisation.is_neighbour is 'Another province: its units are known as predecessors of ours.';
update organisations.organisation o set is_neighbour = true
  where exists (select from organisations.organisation_version v
    join organisations.organisation_code c on c.organisation_id = v.organisation_id and c.system = 'GSO' and c.code <> '75'
    where v.organisation_id = o.id and v.kind = 'PROVINCE');
`;

export class OrganisationsNeighbour1700000401000 implements MigrationInterface {
  name = 'OrganisationsNeighbour1700000401000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(MARK);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
