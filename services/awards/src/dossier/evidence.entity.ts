import { Choice, Day, Ref, Row, setReadRule, Text } from '@tdkt/kernel';
import { inputOf } from '@tdkt/registry';
import { InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from 'typeorm';
import { dossierScope } from '../proposal/proposal.access.ts';
import { GROUNDS, type Ground, PART_KINDS, type PartKind } from './dossier.types.ts';

const enumOf = <T extends string>(codes: readonly T[]) =>
  Object.fromEntries(codes.map((code) => [code, code])) as { [K in T]: K };

export const EvidenceKind = enumOf<PartKind>(PART_KINDS);
registerEnumType(EvidenceKind, { name: 'EvidenceKind', description: 'What a paper of a dossier is.' });
export const SimplifiedGround = enumOf<Ground>(GROUNDS);
registerEnumType(SimplifiedGround, {
  name: 'SimplifiedGround',
  description: 'Why the simplified procedure is open: Law 2003, article 85.1; Law 2022, article 85.1.',
});

@ObjectType({
  description: 'A paper of a dossier: its number and day where it is on paper, its file where it was sent.',
})
@Entity('evidence', { schema: 'awards' })
export class Evidence extends Row {
  @Ref() proposalId!: string;
  @Ref({ nullable: true, description: 'Null: it speaks of the whole dossier.' }) nomineeId?: string | null;
  @Choice(() => EvidenceKind) kind!: PartKind;
  @Text({ nullable: true, maxLength: 100 }) documentNumber?: string | null;
  @Day({ nullable: true }) documentDate?: string | null;
  @Text({ nullable: true, maxLength: 500, description: 'What it shows, in a line.' }) note?: string | null;
  @Ref({ nullable: true }) fileId?: string | null;
}

const GIVEN = ['kind', 'nomineeId', 'documentNumber', 'documentDate', 'note', 'fileId'] as const;
@InputType()
export class AddEvidence extends inputOf(Evidence, GIVEN) {}

/** A paper is seen by whoever sees its dossier. */
setReadRule(Evidence, { scope: (actor) => dossierScope(actor) });
