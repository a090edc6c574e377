import type { Paper } from '@tdkt/documents';
import { longDay, upper } from './wording.rules.ts';

export interface PledgeFacts {
  readonly clusterName: string;
  readonly year: number;
  readonly openedOn: string;
  readonly articles: readonly string[];
  readonly leaderName: string;
  readonly signatures: readonly {
    readonly unitName: string;
    readonly signerName: string | null;
    readonly signerPosition: string | null;
    readonly signedOn: string | null;
  }[];
}

/** The pledge of a cluster with a line for every member; who has not signed has an empty one. */
export function pledgePaper(facts: PledgeFacts): Paper {
  const { clusterName, year, openedOn, articles, signatures, leaderName } = facts;
  return {
    ...{ draft: null, above: 'TỈNH ĐỒNG NAI', issuer: [upper(clusterName)], number: 'Số:          /GƯTĐ' },
    ...{ placeAndDate: `Đồng Nai, ${longDay(openedOn)}`, kind: 'GIAO ƯỚC THI ĐUA', about: `Năm ${year}` },
    ...{ authority: '', bases: [], enacting: '' },
    articles: [
      { label: '', text: `Các đơn vị thành viên ${clusterName} cùng ký kết giao ước thi đua năm ${year} như sau:` },
      ...articles.map((text, at) => ({ label: `Điều ${at + 1}.`, text })),
    ],
    recipients: ['Ban Thi đua - Khen thưởng tỉnh (b/c);', `Các đơn vị thành viên ${clusterName};`, 'Lưu: VT.'],
    signer: { positions: ['ĐƠN VỊ TRƯỞNG CỤM, KHỐI'], name: leaderName },
    annex: {
      ...{ title: 'CHỮ KÝ CỦA CÁC THÀNH VIÊN', about: `Giao ước thi đua năm ${year} của ${clusterName}` },
      goesWith: `(Kèm theo Giao ước thi đua năm ${year})`,
      columns: [
        { heading: 'TT', share: 0.07, isNumber: true },
        { heading: 'Đơn vị', share: 0.38 },
        { heading: 'Người ký, chức vụ', share: 0.37 },
        { heading: 'Ngày ký', share: 0.18 },
      ],
      groups: [
        {
          caption: '',
          rows: signatures.map(({ unitName, signerName, signerPosition, signedOn }, at) => [
            ...[String(at + 1), unitName, [signerName, signerPosition].filter(Boolean).join(', ')],
            signedOn ? signedOn.split('-').reverse().join('/') : 'Chưa ký',
          ]),
        },
      ],
      closing: null,
    },
  };
}
