import { Choice, Day, Flag, inputOf, Moment, Ref, Role, Row, Text } from '@tdkt/kernel';
import { Field, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Entity } from 'typeorm';

registerEnumType(Role, {
  name: 'Role',
  description: 'What an account is for; a grant gives it with a scope and a period.',
});

@ObjectType({ description: 'Who may sign in. What the account may do comes from its grants.' })
@Entity('account', { schema: 'people' })
export class Account extends Row {
  @Text({ maxLength: 100, description: 'Letters, digits, dot, hyphen, underscore.' }) username!: string;
  @Text({ maxLength: 200 }) displayName!: string;
  @Ref({ nullable: true }) personId?: string | null;
  @Flag({
    default: false,
    description: 'Made by the first sign-in through an external provider; has no role until one is granted.',
  })
  isExternal!: boolean;
  @Moment({ nullable: true, description: 'Set: nobody can sign in with it.' }) blockedAt?: Date | null;
}

@ObjectType({ description: 'A role of an account, with its scope and its period.' })
@Entity('account_grant', { schema: 'people' })
export class AccountGrant extends Row {
  @Ref() accountId!: string;
  @Choice(() => Role) role!: Role;
  @Ref({
    nullable: true,
    description: 'Of a CLUSTER_LEADER: counts only while the person of the account leads this cluster.',
  })
  clusterId?: string | null;
  @Ref({ nullable: true, description: 'Of a UNIT_OFFICER: the top of its management subtree.' }) organisationId?:
    | string
    | null;
  @Day() validFrom!: string;
  @Day({ nullable: true, description: 'Last day.' }) validTo?: string | null;
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
