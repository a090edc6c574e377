import { Choices, Personal, Ref, Role, Row, Text, Texts } from '@tdkt/kernel';
import { ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';

@ObjectType({ description: 'Somebody read sensitive fields of a record in full. Which fields, never what they held.' })
@Entity('sensitive_read', { schema: 'people' })
@Personal({ of: 'personId', keptBy: () => 'LOG_OF_READS' })
export class SensitiveRead extends Row {
  @Ref({ nullable: true, description: 'The account or machine client that read.', personal: 'BASIC' }) readerId?:
    | string
    | null;
  @Choices(() => Role, { personal: 'NONE' }) roles!: Role[];
  @Text({ personal: 'NONE' }) tableName!: string;
  @Ref({ personal: 'NONE' }) rowId!: string;
  @Ref({ nullable: true, description: 'Whom the record is about.', personal: 'BASIC' }) personId?: string | null;
  @Texts({ personal: 'NONE' }) fields!: string[];
  @Ref({ description: 'The request, as logs and the audit know it.', personal: 'NONE' }) requestId!: string;
}
