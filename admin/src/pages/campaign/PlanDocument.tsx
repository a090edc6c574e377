import { Box, Chip, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useLocale, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { FileLink } from '../../kit/FileLink.tsx';
import { useFormat } from '../../kit/format.ts';
import { Mark } from '../../kit/Marks.tsx';
import { Panel } from '../../kit/Panel.tsx';
import { Assignments } from './Assignments.tsx';
import { ClosingConditions } from './ClosingConditions.tsx';
import { Contents } from './Contents.tsx';
import { Distribution } from './Distribution.tsx';
import type { CampaignRecord } from './documents.ts';
import { Periods } from './Periods.tsx';
import { Subjects } from './Subjects.tsx';
import { titleIn } from './useCampaign.tsx';

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <Box component="ul" sx={{ pl: 3, my: 0 }}>
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </Box>
);

const Paragraph = ({ children }: { children: ReactNode }) => (
  <Typography sx={{ mb: 1, maxWidth: '80ch' }}>{children}</Typography>
);

/** What the plan rests on: records where there are some, else the words of the document. */
function LegalBases({ campaign }: { campaign: CampaignRecord }) {
  const translate = useTranslate();
  const { day } = useFormat();
  const words = campaign.plans[0]?.legalBases ?? [];
  if (campaign.legalBases.length + words.length === 0) return null;
  return (
    <>
      <Typography variant="subtitle2">{translate('resources.CampaignPlan.fields.legalBases')}</Typography>
      {campaign.legalBases.length === 0 && <Lines lines={words} />}
      <Box component="ul" sx={{ pl: 3, my: 0 }}>
        {campaign.legalBases.map(({ id, kind, number, issuedOn, issuerName, text, basisCampaign }) => (
          <li key={id}>
            {translate(`enums.LegalBasisKind.${kind}`)}:{' '}
            {[issuerName, number, issuedOn && day(issuedOn)].filter(Boolean).join(', ')}
            {'; '}
            {basisCampaign ? <Link to={`/Campaign/${basisCampaign.id}/show`}>{text}</Link> : text}
          </li>
        ))}
      </Box>
    </>
  );
}

/** Number and day of the plan as far as they are known; what is unknown is said, not invented. */
function Head({ campaign }: { campaign: CampaignRecord }) {
  const translate = useTranslate();
  const locale = useLocale();
  const { day } = useFormat();
  const [plan] = campaign.plans;
  const unknown = translate('app.unknown');
  const { parentCampaign } = campaign;
  const signer = [plan?.signerName, plan?.signerPosition].filter(Boolean).join(', ');
  return (
    <Panel
      title={titleIn(locale, campaign)}
      actions={<Chip color="primary" variant="outlined" label={translate(`enums.CampaignState.${campaign.state}`)} />}
    >
      {plan && (
        <>
          {plan.documentFile ? <FileLink file={plan.documentFile} /> : null}
          <Paragraph>
            {translate('campaign.numberAndDay', {
              number: plan.number ?? unknown,
              day: plan.issuedOn ? day(plan.issuedOn) : unknown,
            })}
          </Paragraph>
          <Paragraph>
            {translate('campaign.issuedBy', { issuer: plan.issuerName, signer: signer || unknown })}
          </Paragraph>
        </>
      )}
      {parentCampaign && (
        <Paragraph>
          {translate('campaign.answers')}{' '}
          <Link to={`/Campaign/${parentCampaign.id}/show`}>{titleIn(locale, parentCampaign)}</Link>
        </Paragraph>
      )}
      {plan?.preamble.map((text) => (
        <Paragraph key={text}>{text}</Paragraph>
      ))}
      <LegalBases campaign={campaign} />
    </Panel>
  );
}

function Time({ campaign }: { campaign: CampaignRecord }) {
  const translate = useTranslate();
  const { day } = useFormat();
  const { startsOn, endsOn, acknowledgeBy, launchBy, isOurs, periodText } = campaign;
  const days = { startsOn, ...(endsOn ? { endsOn } : {}), acknowledgeBy, launchBy };
  return (
    <Panel title={translate('campaign.time')}>
      {periodText && <Paragraph>{periodText}</Paragraph>}
      {Object.entries(days).map(([name, value]) => (
        <Paragraph key={name}>
          {translate(`resources.Campaign.fields.${name}`)}: {value ? day(value) : translate('app.unknown')}{' '}
          {value && isOurs && <Mark name="ours" />}
        </Paragraph>
      ))}
    </Panel>
  );
}

/** The plan of a campaign as people know it on paper. */
export function PlanDocument({ campaign }: { campaign: CampaignRecord }) {
  const translate = useTranslate();
  const [plan] = campaign.plans;
  return (
    <>
      <Head campaign={campaign} />
      <Panel title={translate('resources.Campaign.fields.purposes')}>
        <Lines lines={campaign.purposes} />
        {campaign.slogans.length > 0 && (
          <Typography sx={{ mt: 1, fontStyle: 'italic' }}>
            {campaign.slogans.map((slogan) => `“${slogan}”`).join(' · ')}
          </Typography>
        )}
      </Panel>
      <Subjects campaign={campaign} />
      <Contents contents={campaign.contents} />
      <Time campaign={campaign} />
      <ClosingConditions campaign={campaign} />
      <Assignments assignments={campaign.assignments} />
      {plan?.commendationText && (
        <Panel title={translate('resources.CampaignPlan.fields.commendationText')}>
          <Paragraph>{plan.commendationText}</Paragraph>
        </Panel>
      )}
      <Periods campaign={campaign} />
      <Distribution campaign={campaign} />
      {plan?.closingText && (
        <Panel title={translate('resources.CampaignPlan.fields.closingText')}>
          <Paragraph>{plan.closingText}</Paragraph>
        </Panel>
      )}
    </>
  );
}
