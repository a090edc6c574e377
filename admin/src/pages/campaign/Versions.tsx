import { Box, Button, MenuItem, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Asked } from '../../kit/Asked.tsx';
import { useFormat } from '../../kit/format.ts';
import { Grid } from '../../kit/Grid.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { mayDo } from '../../kit/RegisterShow.tsx';
import { useGraph } from '../../kit/useGraph.ts';
import { useSession } from '../../kit/useSession.ts';
import { NOTHING } from '../../kit/Value.tsx';
import { OpenAmendment } from './Amend.tsx';
import { Differences } from './Differences.tsx';
import type { CampaignRecord } from './documents.ts';
import { PlanOn } from './PlanOn.tsx';
import { ComparedVersions, VersionChanges } from './version.documents.ts';

type Version = CampaignRecord['planVersions'][number];

function useNameOf() {
  const translate = useTranslate();
  return ({ number, kind, state }: Version): string => {
    const named = translate(`enums.PlanVersionKind.${kind}`);
    if (state === 'OPEN') return translate('campaign.versionOpen', { kind: named });
    return translate('campaign.versionName', { number: number ?? NOTHING, kind: named });
  };
}

function Changes({ id }: { id: string }) {
  const query = useGraph(VersionChanges, { id });
  return (
    <Asked query={query}>{({ planVersion }) => planVersion && <Differences sections={planVersion.changes} />}</Asked>
  );
}

function Listed({ versions }: { versions: readonly Version[] }) {
  const translate = useTranslate();
  const { day } = useFormat();
  const nameOf = useNameOf();
  const [shown, show] = useState<string | null>(null);
  const label = (field: string) => translate(`resources.PlanVersion.fields.${field}`);
  const documentOf = ({ documentNumber, issuedOn }: Version) =>
    documentNumber || issuedOn
      ? translate('campaign.byDocument', {
          number: documentNumber ?? translate('app.unknown'),
          day: issuedOn ? day(issuedOn) : translate('app.unknown'),
        })
      : translate('app.unknown');
  return (
    <>
      <Grid
        label={translate('resources.Campaign.fields.planVersions')}
        rows={versions}
        keyOf={({ id }) => id}
        columns={[
          { label: label('number'), cell: nameOf },
          { label: label('validFrom'), cell: ({ validFrom }) => (validFrom ? day(validFrom) : NOTHING) },
          { label: label('documentNumber'), cell: documentOf },
          { label: label('reason'), cell: ({ reason }) => reason ?? NOTHING },
          {
            label: label('changes'),
            cell: (version) =>
              version.kind !== 'ORIGINAL' && (
                <Button
                  size="small"
                  aria-expanded={shown === version.id}
                  aria-label={`${label('changes')}: ${nameOf(version)}`}
                  onClick={() => show(shown === version.id ? null : version.id)}
                >
                  {label('changes')}
                </Button>
              ),
          },
        ]}
      />
      {shown && <Changes id={shown} />}
    </>
  );
}

function Compared({ fromId, toId }: { fromId: string; toId: string }) {
  const query = useGraph(ComparedVersions, { fromId, toId });
  return (
    <Asked query={query}>{({ comparePlanVersions }) => <Differences sections={comparePlanVersions.sections} />}</Asked>
  );
}

/** Any two versions side by side. */
function Compare({ versions }: { versions: readonly Version[] }) {
  const translate = useTranslate();
  const nameOf = useNameOf();
  const [chosen, choose] = useState({ from: versions[0]?.id ?? '', to: versions.at(-1)?.id ?? '' });
  return (
    <Panel title={translate('campaign.compare')}>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, mb: 1 }}>
        {(['from', 'to'] as const).map((name) => (
          <TextField
            key={name}
            select
            label={translate(name === 'from' ? 'campaign.compareFrom' : 'campaign.compareTo')}
            value={chosen[name]}
            onChange={(event) => choose({ ...chosen, [name]: event.target.value })}
          >
            {versions.map((version) => (
              <MenuItem key={version.id} value={version.id}>
                {nameOf(version)}
              </MenuItem>
            ))}
          </TextField>
        ))}
      </Box>
      {chosen.from !== chosen.to && <Compared fromId={chosen.from} toId={chosen.to} />}
    </Panel>
  );
}

/** Every version that a plan had, what each changed, and the plan as of any day. */
export function Versions({ campaign }: { campaign: CampaignRecord }) {
  const translate = useTranslate();
  const { data: session } = useSession();
  const versions = campaign.planVersions.filter(({ state }) => state !== 'DISCARDED');
  const isOpen = versions.some(({ state }) => state === 'OPEN');
  return (
    <>
      <Panel
        title={translate('resources.Campaign.fields.planVersions')}
        actions={mayDo(campaign, 'AMEND') && !isOpen && <OpenAmendment campaign={campaign} />}
      >
        <Listed versions={versions} />
        <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
          {translate('campaign.freeChanges')}
        </Typography>
      </Panel>
      {versions.length > 1 && <Compare versions={versions} />}
      {session?.businessDate && <PlanOn campaignId={campaign.id} today={session.businessDate} />}
    </>
  );
}
