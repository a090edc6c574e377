import { PersonCategory, PositionBand } from '../person/person.entity.ts';
import type { DemoPost, DemoUnit } from './person.demo.ts';

interface Trade {
  readonly position: string;
  readonly category: PersonCategory;
  readonly isDirectWorker: boolean;
  readonly isFrontline: boolean;
}
const trade = (position: string, category: PersonCategory, flags: Partial<Trade> = {}): Trade => ({
  ...{ position, category, isDirectWorker: false, isFrontline: false },
  ...flags,
});

const OFFICE = [
  trade('Chuyên viên', PersonCategory.CIVIL_SERVANT),
  trade('Chuyên viên chính', PersonCategory.CIVIL_SERVANT),
];
const FACTORY = [
  trade('Công nhân', PersonCategory.WORKER, { isDirectWorker: true }),
  trade('Nhân viên kỹ thuật', PersonCategory.WORKER, { isDirectWorker: true }),
];
const HEALTH = [
  trade('Bác sĩ', PersonCategory.PUBLIC_EMPLOYEE, { isDirectWorker: true, isFrontline: true }),
  trade('Điều dưỡng', PersonCategory.PUBLIC_EMPLOYEE, { isDirectWorker: true, isFrontline: true }),
];
const TRADES: Readonly<Record<string, readonly Trade[]>> = {
  ENTERPRISE: FACTORY,
  BANK: [
    trade('Nhân viên giao dịch', PersonCategory.WORKER, { isDirectWorker: true }),
    trade('Chuyên viên', PersonCategory.WORKER),
  ],
  SCHOOL: [
    trade('Giảng viên', PersonCategory.PUBLIC_EMPLOYEE, { isDirectWorker: true }),
    trade('Chuyên viên', PersonCategory.PUBLIC_EMPLOYEE),
  ],
  PRESS: [
    trade('Phóng viên', PersonCategory.PUBLIC_EMPLOYEE, { isDirectWorker: true }),
    trade('Biên tập viên', PersonCategory.PUBLIC_EMPLOYEE),
  ],
  PUBLIC_SERVICE_UNIT: [trade('Viên chức', PersonCategory.PUBLIC_EMPLOYEE)],
  ARMED_FORCES_UNIT: [trade('Chiến sĩ', PersonCategory.SOLDIER_OR_POLICE, { isDirectWorker: true, isFrontline: true })],
  ASSOCIATION: [trade('Cán bộ hội', PersonCategory.ASSOCIATION_MEMBER)],
  MASS_ORGANISATION: [trade('Cán bộ đoàn thể', PersonCategory.UNION_MEMBER)],
  DISTRICT: [
    ...OFFICE,
    trade('Cán bộ y tế', PersonCategory.PUBLIC_EMPLOYEE, { isDirectWorker: true, isFrontline: true }),
  ],
};
const EMPLOYEES = 10;

const tradesOf = ({ kind, sub_kind }: DemoUnit): readonly Trade[] =>
  sub_kind === 'HEALTH' ? HEALTH : (TRADES[kind] ?? OFFICE);

const plain = {
  isHead: false,
  isFrontline: false,
  isDirectWorker: false,
  isEntrepreneur: false,
  band: PositionBand.STAFF,
} as const;

/** Head, emulation officer and ten employees of a member unit. */
export function postsOfMember(unit: DemoUnit): DemoPost[] {
  const trades = tradesOf(unit);
  const isBusiness = unit.kind === 'ENTERPRISE' || unit.kind === 'BANK';
  const official = [isBusiness ? PersonCategory.WORKER : PersonCategory.OFFICIAL];
  const head = {
    ...plain,
    isHead: true,
    isEntrepreneur: isBusiness,
    band: isBusiness ? PositionBand.OTHER_LEADER : PositionBand.DEPARTMENT_LEADER,
  };
  return [
    { kind: 'head', key: unit.code, unit, position: 'Thủ trưởng đơn vị', categories: official, ...head },
    {
      kind: 'officer',
      key: unit.code,
      unit,
      position: 'Cán bộ phụ trách thi đua, khen thưởng',
      categories: official,
      ...plain,
    },
    ...Array.from({ length: EMPLOYEES }, (_, at) => {
      const { position, category, isDirectWorker, isFrontline } = trades[at % trades.length] as Trade;
      const categories = at % 2 === 0 ? [category] : [...new Set([category, PersonCategory.UNION_MEMBER])];
      return {
        ...plain,
        kind: 'employee',
        key: `${unit.code}:${at + 1}`,
        unit,
        position,
        categories,
        isDirectWorker,
        isFrontline,
      };
    }),
  ];
}

const civil = [PersonCategory.OFFICIAL, PersonCategory.CIVIL_SERVANT];
export const COUNCIL_SEATS = 9;

/** Who works at the Board, for the chairman, and sits in the council. */
export function postsOfProvince(board: DemoUnit, committee: DemoUnit): DemoPost[] {
  return [
    {
      ...plain,
      kind: 'staff',
      key: 'board',
      unit: board,
      position: 'Trưởng ban',
      categories: civil,
      isHead: true,
      band: PositionBand.DEPARTMENT_LEADER,
    },
    { ...plain, kind: 'staff', key: 'board.officer', unit: board, position: 'Chuyên viên', categories: civil },
    {
      ...plain,
      kind: 'staff',
      key: 'decider',
      unit: committee,
      position: 'Lãnh đạo Ủy ban nhân dân tỉnh',
      categories: civil,
      band: PositionBand.PROVINCIAL_LEADER,
    },
    ...Array.from({ length: COUNCIL_SEATS }, (_, at) => ({
      ...plain,
      ...{
        kind: 'council',
        key: String(at + 1),
        unit: committee,
        position: 'Thành viên Hội đồng Thi đua - Khen thưởng tỉnh',
      },
      ...{ categories: civil, band: PositionBand.DEPARTMENT_LEADER },
    })),
  ];
}
