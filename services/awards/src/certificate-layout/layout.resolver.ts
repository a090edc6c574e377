import type { Context } from '@tdkt/kernel';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { AwardForm } from '../form/form.entity.ts';
import { formsOf } from '../form/form.resolver.ts';
import { CertificateLayout } from './layout.entity.ts';

@Resolver(() => CertificateLayout)
export class CertificateLayoutResolver {
  @FieldResolver(() => [AwardForm], { description: 'Forms that are printed so; none: every form.' })
  async forms(@Root() { awardFormIds }: CertificateLayout, @Ctx() ctx: Context) {
    const forms = await formsOf(ctx);
    return awardFormIds.flatMap((id) => forms.get(id) ?? []);
  }
}
