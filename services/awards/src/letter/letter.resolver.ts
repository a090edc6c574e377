import {
  Allow,
  BOARD,
  type Context,
  DateScalar,
  EVERYTHING,
  hasRole,
  load,
  NOTHING,
  READ_ALL,
  seesAll,
} from '@tdkt/kernel';
import { registry } from '@tdkt/registry';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Resolver, Root } from 'type-graphql';
import { Proposal } from '../proposal/proposal.entity.ts';
import { Organisation, organisationStub } from '../remote.ts';
import { checkLetter, issueSubmissionLetter } from './letter.commands.ts';
import {
  CreateSubmissionLetter,
  LetterFinding,
  LetterState,
  SubmissionLetter,
  UpdateSubmissionLetter,
} from './letter.entity.ts';
import { findingsOf } from './letter.facts.ts';

export const SubmissionLetterRegistry = registry(SubmissionLetter, {
  names: { one: 'submissionLetter', many: 'submissionLetters' },
  rule: { scope: (actor) => (seesAll(actor) ? EVERYTHING : NOTHING), defaultSort: '-createdAt' },
  read: READ_ALL,
  write: {
    roles: BOARD,
    create: CreateSubmissionLetter,
    update: UpdateSubmissionLetter,
    actions: ['UPDATE', 'ISSUE'],
    may: (actor, _action, row) => row.state === LetterState.DRAFT && hasRole(actor, BOARD),
  },
  hooks: {
    check: checkLetter,
    derive: async (_tx, values, before) =>
      before
        ? {}
        : { state: LetterState.DRAFT, legalBases: values.legalBases ?? [], recipients: values.recipients ?? [] },
  },
});

@Resolver(() => SubmissionLetter)
export class SubmissionLetterResolver {
  @Allow(BOARD)
  @Mutation(() => SubmissionLetter, { description: 'The letter has gone out; this step of its dossiers ends with it.' })
  issueSubmissionLetter(
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('number', () => String) number: string,
    @Arg('submittedOn', () => DateScalar) submittedOn: string,
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const given = { number, submittedOn };
    return issueSubmissionLetter(ctx, { info, args: { id, version, ...given }, target: { id, version } }, given);
  }

  @FieldResolver(() => Organisation)
  issuerOrganisation(@Root() row: SubmissionLetter) {
    return organisationStub(row.issuerOrganisationId);
  }
  @FieldResolver(() => [Proposal])
  async proposals(@Root() row: SubmissionLetter, @Ctx() ctx: Context) {
    const found = await Promise.all(row.proposalIds.map((id) => load(ctx, Proposal, id)));
    return found.filter((proposal) => proposal !== null);
  }
  @FieldResolver(() => [LetterFinding], {
    description:
      'How old its reports, votes and opinions are on the day of the submission; they are told, not refused.',
  })
  findings(@Root() row: SubmissionLetter, @Ctx() ctx: Context) {
    return findingsOf(ctx, row);
  }
}
