/** Guidance that movements cite. What no text was found of adds nothing and is shown as unseen. */
import type { Guidance } from './guidance.rules.ts';

const COVID = { campaign: 'TDDB-COVID19-2021', regime: 'RS-2021', isVerified: false, additions: [] } as const;

export const GUIDANCES: readonly Guidance[] = [
  {
    ...COVID,
    ...{ number: '597/HD-BTĐKT', issuedOn: '2021-06-23' },
    title: {
      vi: 'Hướng dẫn khen thưởng trong phòng, chống dịch COVID-19',
      en: 'Guidance on commendation in the fight against COVID-19',
    },
  },
  {
    ...COVID,
    ...{ number: '762/BTĐKT-NV', issuedOn: '2021-08-19' },
    title: { vi: 'Bổ sung Hướng dẫn 597/HD-BTĐKT', en: 'Supplement to Guidance 597/HD-BTĐKT' },
  },
];
