import { type Context, loaderOf } from '@tdkt/kernel';
import { formsOf } from '../form/form.resolver.ts';
import { Finding, type FindingResult } from '../proposal/nominee.views.ts';
import { readAsked } from './quota.facts.ts';
import { type Claim, claimsOf } from './use.facts.ts';

async function findingsOf(ctx: Context, ids: readonly string[]): Promise<Finding[][]> {
  const [claims, forms] = await Promise.all([
    readAsked(ctx, { ids }).then((asked) => claimsOf(ctx, asked)),
    formsOf(ctx),
  ]);
  const findingOf = ({ use, standing }: Claim): Finding =>
    Object.assign(new Finding(), {
      ...{
        code: use.path === null ? 'QUOTA_OF_PROVINCE' : 'QUOTA',
        result: standing as FindingResult,
        clause: use.source,
      },
      params: {
        ...{ form: forms.get(use.formId)?.code ?? '', year: String(use.year), limit: String(use.placeCount) },
        used: String(use.awardCount + use.nomineeCount),
      },
    });
  return ids.map((id) => (claims.get(id) ?? []).filter(({ standing }) => standing !== 'PASS').map(findingOf));
}

/** Where a nominee may have no place in a quota; those who surely have one need no attention. */
export const loadQuotaFindings = (ctx: Context, nomineeId: string): Promise<Finding[]> =>
  loaderOf<Finding[]>(ctx, 'quota-findings', (ids) => findingsOf(ctx, ids)).load(nomineeId);
