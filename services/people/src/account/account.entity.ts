import { Choice, Day, Flag, Moment, Personal, Ref, Role, Row, Text } from '@tdkt/kernel';
import { inputOf } from '@tdkt/registry';
import { Field, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from 'typeorm';

registerEnumType(Role, {
  name: 'Role',
  description: 'What an account is for; a grant gives it with a scope and a period.',
});

@ObjectType({ description: 'Who may sign in. What the account may do comes from its grants.' })
@Entity('account', { schema: 'people' })
@Personal({ of: 'personId' })
export class Account extends Row {
  @Text({ maxLength: 100, description: 'Letters, digits, dot, hyphen, underscore.', personal: 'BASIC' })
  username!: string;
  @Text({ maxLength: 200, personal: 'BASIC' }) displayName!: string;
  @Ref({ nullable: true, personal: 'BASIC' }) personId?: string | null;
  @Flag({
    default: false,
    description: 'Made by the first sign-in through an external provider; has no role until one is granted.',
    personal: 'NONE',
  })
  isExternal!: boolean;
  @Moment({ nullable: true, description: 'Set: nobody can sign in with it.', personal: 'BASIC' })
  blockedAt?: Date | null;
}

@ObjectType({ description: 'A role of an account, with its scope and its period.' })
@Entity('account_grant', { schema: 'people' })
@Personal({ of: null, match: 'r.account_id in (select a.id from people.account a where a.person_id = k.id)' })
export class AccountGrant extends Row {
  @Ref({ personal: 'BASIC' }) accountId!: string;
  @Choice(() => Role, { personal: 'BASIC' }) role!: Role;
  @Ref({
    nullable: true,
    description: 'Of a CLUSTER_LEADER: counts only while the person of the account leads this cluster.',
    personal: 'BASIC',
  })
  clusterId?: string | null;
  @Ref({ nullable: true, description: 'Of a UNIT_OFFICER: the top of its management subtree.', personal: 'BASIC' })
  organisationId?: string | null;
  @Day({ personal: 'BASIC' }) validFrom!: string;
  @Day({ nullable: true, description: 'Last day.', personal: 'BASIC' }) validTo?: string | null;
}

@InputType()
export class CreateAccount extends inputOf(Account, ['username', 'displayName', 'personId']) {}
@InputType()
export class UpdateAccount extends inputOf(Account, ['displayName', 'personId'], { partial: true }) {}
@InputType()
export class GrantRole extends inputOf(AccountGrant, [
  'accountId',
  'role',
  'clusterId',
  'organisationId',
  'validFrom',
  'validTo',
]) {}

@ObjectType({ description: 'The password is told once and stored nowhere; a repeated request does not get it again.' })
export class AccountWithPassword {
  @Field(() => Account) account!: Account;
  @Field(() => String, { nullable: true }) password!: string | null;
}
