import { Choice, Day, Hidden, HiddenRef, placeScope, Ref, Row, setReadRule, Text, Whole } from '@tdkt/kernel';
import { inputOf } from '@tdkt/registry';
import { InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from 'typeorm';

export enum SignedFileOrigin {
  UPLOADED = 'UPLOADED',
  SIGNED_HERE = 'SIGNED_HERE',
}
registerEnumType(SignedFileOrigin, {
  name: 'SignedFileOrigin',
  description:
    'UPLOADED: a scan, or a file that was signed elsewhere; SIGNED_HERE: signed with the key of this server.',
});

@ObjectType({
  description:
    'A decision as it was signed and sealed: never replaced; what was wrong is followed by another with its reason.',
})
@Entity('signed_file', { schema: 'awards' })
export class SignedFile extends Row {
  @Ref() decisionId!: string;
  @Whole({ description: 'Counted by decision from 1; the last one holds.' }) ordinal!: number;
  @Ref() fileId!: string;
  @Choice(() => SignedFileOrigin) origin!: SignedFileOrigin;
  @Text({ nullable: true, maxLength: 500, description: 'Why another one followed; null for the first.' })
  reason?: string | null;
  @Day() attachedOn!: string;
  @HiddenRef({ nullable: true }) memberUnitId?: string | null;
  @HiddenRef({ nullable: true }) clusterId?: string | null;
  @Hidden() managementPath!: string;
}

@InputType()
export class AttachSignedFile extends inputOf(SignedFile, ['fileId', 'reason']) {}

/** It holds the whole list, so it is seen by whoever sees all of it; others have the extract. */
setReadRule(SignedFile, { scope: (actor) => placeScope(actor) });
