import { JsonScalar } from '@tdkt/kernel';
import { Field, ObjectType } from 'type-graphql';
import { AwardForm } from '../form/form.entity.ts';
import { FindingResult } from '../proposal/nominee.views.ts';
import type { CaseFindings, Clause, Evaluation, Finding, Params, Regime, Words } from '../standard/standard.types.ts';
import { RegimeCodeEnum } from './regime-code.ts';

@ObjectType({ description: 'Where a rule stands.' })
export class LawClause {
  @Field(() => String, { description: 'Code of the legal instrument.' }) instrument!: string;
  @Field(() => String, { description: 'Article, clause and point.' }) clause!: string;
  @Field(() => Boolean, { description: 'False: its text was not seen.' }) isVerified!: boolean;
}

@ObjectType({ description: 'The answer to one requirement; texts belong to the label key `finding.<code>`.' })
export class StandardFinding {
  @Field(() => String) code!: string;
  @Field(() => FindingResult) result!: FindingResult;
  @Field(() => LawClause) clause!: LawClause;
  @Field(() => JsonScalar) params!: Params;
  @Field(() => [String], { description: 'Documents that it rests on.' }) sources!: readonly string[];
  @Field(() => [StandardFinding], { description: 'Of which one suffices; empty for a requirement of its own.' })
  of!: readonly StandardFinding[];
}

@ObjectType({ description: 'One way to meet a standard: a point of the law with all that it asks for.' })
export class StandardCaseFindings {
  @Field(() => LawClause) clause!: LawClause;
  @Field(() => FindingResult) result!: FindingResult;
  @Field(() => [StandardFinding]) findings!: readonly StandardFinding[];
}

@ObjectType({ description: 'Why, or why not: a standard of a regime against what is known.' })
export class Eligibility {
  @Field(() => RegimeCodeEnum) regime!: string;
  @Field(() => String) regimeTitle!: string;
  @Field(() => FindingResult) result!: FindingResult;
  @Field(() => [StandardFinding], { description: 'What holds for every form.' }) general!: readonly StandardFinding[];
  @Field(() => [StandardCaseFindings], { description: 'All must hold.' }) always!: readonly StandardCaseFindings[];
  @Field(() => [StandardCaseFindings], { description: 'One suffices.' }) cases!: readonly StandardCaseFindings[];
}

@ObjectType({ description: 'Whether a form may be proposed; why is asked of the form by itself.' })
export class FormEligibility {
  @Field(() => AwardForm) form!: AwardForm;
  @Field(() => FindingResult) result!: FindingResult;
}

/** A clause as it is told; one that says nothing was seen. */
export const clauseView = ({ instrument, clause, isVerified = true }: Clause): LawClause =>
  Object.assign(new LawClause(), { instrument, clause, isVerified });

const findingView = ({ code, outcome, clause, params, sources, of = [] }: Finding): StandardFinding =>
  Object.assign(new StandardFinding(), {
    ...{ code, result: outcome as FindingResult, clause: clauseView(clause), params },
    ...{ sources: sources.filter((source) => source !== ''), of: of.map(findingView) },
  });

const caseView = ({ clause, outcome, findings }: CaseFindings): StandardCaseFindings =>
  Object.assign(new StandardCaseFindings(), {
    ...{ clause: clauseView(clause), result: outcome as FindingResult, findings: findings.map(findingView) },
  });

/** An evaluation as it is told, in the caller's language. */
export const eligibilityView = (evaluation: Evaluation, regime: Regime, language: keyof Words): Eligibility =>
  Object.assign(new Eligibility(), {
    ...{ regime: regime.code, regimeTitle: regime.title[language], result: evaluation.outcome as FindingResult },
    general: evaluation.general.map(findingView),
    always: evaluation.always.map(caseView),
    cases: evaluation.cases.map(caseView),
  });
