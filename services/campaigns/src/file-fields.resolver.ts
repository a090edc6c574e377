import { FileRef } from '@tdkt/files';
import type { Context } from '@tdkt/kernel';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { TaskCompletion } from './assignment/assignment.entity.ts';
import { Declaration } from './closing/closing.entity.ts';
import { Contribution } from './contribution/contribution.entity.ts';
import { Exemplar } from './exemplar/exemplar.entity.ts';
import { files } from './files.ts';
import { Launch } from './launch/launch.entity.ts';
import { CampaignPlan } from './plan/plan.entity.ts';

const FILE = { nullable: true } as const;
const fileType = () => FileRef;

/** The papers of the movement: each beside the id that its row holds. */
@Resolver(() => CampaignPlan)
class PlanFileResolver {
  @FieldResolver(fileType, FILE)
  documentFile(@Root() row: CampaignPlan, @Ctx() ctx: Context) {
    return files.of(ctx, row.documentFileId);
  }
}
@Resolver(() => Declaration)
class DeclarationFileResolver {
  @FieldResolver(fileType, FILE)
  documentFile(@Root() row: Declaration, @Ctx() ctx: Context) {
    return files.of(ctx, row.documentFileId);
  }
}
@Resolver(() => Launch)
class LaunchFileResolver {
  @FieldResolver(fileType, FILE)
  planFile(@Root() row: Launch, @Ctx() ctx: Context) {
    return files.of(ctx, row.planFileId);
  }
}
@Resolver(() => TaskCompletion)
class EvidenceFileResolver {
  @FieldResolver(fileType, FILE)
  evidenceFile(@Root() row: TaskCompletion, @Ctx() ctx: Context) {
    return files.of(ctx, row.evidenceFileId);
  }
}
@Resolver(() => Exemplar)
class ExemplarFileResolver {
  @FieldResolver(fileType, FILE)
  evidenceFile(@Root() row: Exemplar, @Ctx() ctx: Context) {
    return files.of(ctx, row.evidenceFileId);
  }
}
@Resolver(() => Contribution)
class ReceiptFileResolver {
  @FieldResolver(fileType, FILE)
  receiptFile(@Root() row: Contribution, @Ctx() ctx: Context) {
    return files.of(ctx, row.receiptFileId);
  }
}

export const FILE_FIELDS = [
  ...[PlanFileResolver, DeclarationFileResolver, LaunchFileResolver],
  ...[EvidenceFileResolver, ExemplarFileResolver, ReceiptFileResolver],
];
