import {
  BOARD,
  Choice,
  Day,
  EVERYTHING,
  Flag,
  hasRole,
  Moment,
  NOTHING,
  Ref,
  Role,
  Row,
  Text,
  Whole,
} from '@tdkt/kernel';
import { inputOf, registry } from '@tdkt/registry';
import { InputType, ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { checkNamed } from '../place.facts.ts';
import { ObligationKind } from '../progress/unit.views.ts';
import { ReminderStep } from '../reminder/reminder.entity.ts';

@ObjectType({
  description: 'A message to a unit, the leader of a cluster or the Board, read by everybody who works for them.',
})
@Entity('notification', { schema: 'campaigns' })
export class Notification extends Row {
  @Ref() campaignId!: string;
  @Choice(() => ReminderStep) audience!: ReminderStep;
  @Ref({ nullable: true, description: 'The unit that it is for.' }) organisationId?: string | null;
  @Ref({ nullable: true, description: 'The cluster that it is about.' }) clusterId?: string | null;
  @Choice(() => ObligationKind) kind!: ObligationKind;
  @Ref({ nullable: true }) reportingPeriodId?: string | null;
  @Ref({ nullable: true }) taskId?: string | null;
  @Day({ nullable: true, description: 'First day of the period of a task with a cadence.' }) occurrence?: string | null;
  @Day() dueOn!: string;
  @Day() sentOn!: string;
  @Whole({ description: 'How many units have not done it.' }) unitCount!: number;
  @Flag({ default: false, description: 'Sent by a person, not by a rule.' }) isByHand!: boolean;
  @Moment({ nullable: true, description: 'When it also went out by e-mail.' }) mailedAt?: Date | null;
}

@ObjectType({ description: 'The address for e-mail of a unit, or of the Board.' })
@Entity('mailbox', { schema: 'campaigns' })
export class Mailbox extends Row {
  @Ref({ nullable: true, description: 'Null: the Board.' }) organisationId?: string | null;
  @Text({ maxLength: 200 }) address!: string;
}
@InputType()
export class CreateMailbox extends inputOf(Mailbox, ['organisationId', 'address']) {}
@InputType()
export class UpdateMailbox extends inputOf(Mailbox, ['address'], { partial: true }) {}

/** One address, nothing that could add a header or a second recipient. */
const ADDRESS = /^[^\s@<>,;:"()[\]\\]{1,64}@[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/i;
const KEEPERS = [...BOARD, Role.AUDITOR];

export const MailboxRegistry = registry(Mailbox, {
  names: { one: 'mailbox', many: 'mailboxes' },
  rule: {
    scope: (actor) => (hasRole(actor, KEEPERS) ? EVERYTHING : NOTHING),
    defaultSort: 'address',
  },
  read: KEEPERS,
  write: { roles: BOARD, create: CreateMailbox, update: UpdateMailbox },
  hooks: {
    check: async (tx, { address, organisationId }) => [
      ...(address !== undefined && !ADDRESS.test(address) ? [{ code: 'MALFORMED', path: ['address'] }] : []),
      ...(await checkNamed(tx, { organisationId })),
    ],
  },
});
