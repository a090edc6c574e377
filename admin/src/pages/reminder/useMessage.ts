import { useLocale, useTranslate } from 'react-admin';
import { useFormat } from '../../kit/format.ts';
import { titleIn } from '../campaign/useCampaign.tsx';
import type { Message } from './documents.ts';

export interface Told {
  readonly heading: string;
  readonly text: string;
  readonly campaign: string;
  /** Where something can be done about it. */
  readonly to: string;
}

const SHORT = 90;
const shortened = (text: string): string => (text.length > SHORT ? `${text.slice(0, SHORT - 1)}…` : text);

const whatOf = ({ reportingPeriod, task }: Message): string => shortened(reportingPeriod?.name ?? task?.text ?? '');
const nameIn = (locale: string, cluster: Message['cluster']): string =>
  (locale === 'en' && cluster?.nameEn) || (cluster?.name ?? '');

/** A message in the words of the reader's language. */
export function useMessage(): (message: Message) => Told {
  const translate = useTranslate();
  const locale = useLocale();
  const { day, number } = useFormat();
  return (message) => {
    const { audience, kind, dueOn, sentOn, unitCount, campaign, cluster } = message;
    const isAhead = audience === 'UNIT' && dueOn >= sentOn;
    const words = { due: day(dueOn), count: number(unitCount), cluster: nameIn(locale, cluster) };
    return {
      heading: [translate(`enums.ObligationKind.${kind}`), whatOf(message)].filter(Boolean).join(': '),
      text: translate(`reminders.messages.${isAhead ? 'AHEAD' : audience}`, words),
      campaign: campaign ? titleIn(locale, campaign) : '',
      to: audience === 'BOARD' ? `/Campaign/${message.campaignId}/show` : '/',
    };
  };
}
