/** What Decree 152/2025 (1/7/2025) adds to the law of 2022: articles 7 to 27. Own words; the official text decides. */
import type { Decree } from './decree.types.ts';
import { SERVICE_152, SERVICE_CLAUSES } from './service.table.ts';
import type { Requirement, StandardCase } from './standard.types.ts';
import { clauseOf, stated, way } from './words.rules.ts';

const decree = clauseOf('ND152');
const under = (clause: string, asked: Requirement): Requirement => ({ ...asked, at: decree(clause) });
const said = (clause: string, code: string, vi: string, en: string): Requirement => under(clause, stated(code, vi, en));

/** Who served before 1945, up to August 1945, or in both resistances: few people, no register of their posts. */
const RESISTANCE: Readonly<Record<string, readonly (readonly [clause: string, who: string])[]>> = {
  HCSV: [
    ['11.1', 'hoạt động từ năm 1935 về trước, giữ chức vụ được nêu'],
    ['11.2', 'hoạt động trước năm 1945, giữ chức vụ lãnh đạo chủ chốt, cấp cao được nêu hoặc Đại tướng'],
    ['11.3', 'liên tục hai cuộc kháng chiến, giữ chức vụ chủ chốt hoặc Đại tướng trước 30/4/1975'],
  ],
  HCHCM: [
    ['12.1', 'hoạt động từ năm 1935 về trước, giữ chức Bí thư, Phó Bí thư tỉnh ủy hoặc tương đương'],
    ['12.2', 'hoạt động trước năm 1945, giữ chức Bộ trưởng hoặc tương đương, Thượng tướng'],
    ['12.3', 'liên tục hai cuộc kháng chiến, giữ chức vụ cấp cao một nhiệm kỳ hoặc Đại tướng'],
  ],
  HCDL1: [
    ['13.1', 'hoạt động trước năm 1945, giữ chức Thứ trưởng, Bí thư tỉnh ủy hoặc tương đương, Trung tướng'],
    ['13.2', 'liên tục hai cuộc kháng chiến, giữ chức Bộ trưởng, Bí thư tỉnh ủy hoặc tương đương hai nhiệm kỳ'],
  ],
  HCDL2: [
    ['14.1', 'tiền khởi nghĩa, giữ chức Thứ trưởng, Chủ tịch tỉnh hoặc tương đương một nhiệm kỳ'],
    ['14.2', 'liên tục hai cuộc kháng chiến, giữ chức Bộ trưởng một nhiệm kỳ hoặc Thứ trưởng hai nhiệm kỳ'],
  ],
  HCDL3: [
    ['15.1', 'hoạt động trước năm 1945, giữ chức Vụ trưởng, tỉnh ủy viên hoặc tương đương'],
    ['15.2', 'tiền khởi nghĩa, giữ chức Vụ trưởng, tỉnh ủy viên hoặc chức vụ ở chiến trường miền Nam'],
    ['15.3', 'liên tục hai cuộc kháng chiến, giữ chức Thứ trưởng hoặc tương đương một nhiệm kỳ'],
  ],
  HCLD1: [
    ['19.1a', 'tiền khởi nghĩa, giữ chức Phó Vụ trưởng, phó trưởng ban, ngành tỉnh hoặc tương đương'],
    ['19.1b', 'liên tục hai cuộc kháng chiến, giữ chức Thứ trưởng, hoặc Vụ trưởng từ 10 năm'],
  ],
  HCLD2: [['20.1a', 'liên tục hai cuộc kháng chiến, giữ chức vụ được nêu đủ số năm']],
  HCLD3: [['21.1a', 'liên tục hai cuộc kháng chiến, giữ chức vụ được nêu đủ số năm']],
};

/** Posts and years in the army and police: no register of the province has them. */
const ARMED: Readonly<Record<string, readonly [clause: string, service: number, post: string, years: number]>> = {
  HCQC1: ['16', 35, 'Bộ trưởng, Thứ trưởng, Tổng Tham mưu trưởng hoặc Đại tướng, Thượng tướng', 5],
  HCQC2: ['17', 35, 'Phó Tổng Tham mưu trưởng, Tư lệnh Quân khu hoặc tương đương', 5],
  HCQC3: ['18', 35, 'Tư lệnh Binh chủng, Cục trưởng của Bộ Công an hoặc tương đương', 5],
  HCBVTQ1: ['22', 35, 'Phó Tư lệnh Binh chủng, Sư đoàn trưởng, Giám đốc Công an tỉnh hoặc tương đương', 10],
  HCBVTQ2: ['23', 35, 'Phó Sư đoàn trưởng, Lữ đoàn trưởng, Phó Giám đốc Công an tỉnh hoặc tương đương', 10],
  HCBVTQ3: ['24', 30, 'Trung đoàn trưởng, Phó Trung đoàn trưởng hoặc tương đương', 10],
};

const RETIRED = said(
  '9.2a',
  'RETIREMENT_NOTICE',
  'Có thông báo hoặc quyết định nghỉ hưu, hoặc thôi giữ chức vụ do hết tuổi, hoặc đã mất',
  'Has the notice of retirement, left the post by age, or died',
);
function service(form: string, point: string): readonly StandardCase[] {
  const armed = ARMED[form];
  if (armed) {
    const [clause, years, post, held] = armed;
    const inForce = `Phục vụ trong lực lượng vũ trang từ ${years} năm (lý lịch)`;
    const inPost = `Giữ chức vụ ${post} từ ${held} năm`;
    return [
      way(
        point,
        said(clause, `ARMED_SERVICE_${years}`, inForce, `${years} years in the armed forces`),
        said(clause, `ARMED_POST_${held}`, inPost, `${held} years in a post of the article`),
      ),
    ];
  }
  const table: Requirement = { kind: 'POSITION_YEARS', form, table: SERVICE_152 };
  return [
    way(point, under(SERVICE_CLAUSES[form] as string, table), RETIRED),
    ...(RESISTANCE[form] ?? []).map(([clause, who]) =>
      way(
        point,
        said(clause, `RESISTANCE_${clause}`, `Người ${who} (lý lịch, xác nhận)`, 'Served in the resistance (file)'),
      ),
    ),
  ];
}

const COMPETITIONS: Readonly<Record<string, readonly [clause: string, vi: string, en: string]>> = {
  HCLD1: ['19.2', 'giải Nhất hoặc Huy chương Vàng thế giới', 'A first prize or gold medal of the world'],
  HCLD2: ['20.2', 'Huy chương Bạc thế giới hoặc Vàng châu lục', 'A silver medal of the world or gold of the continent'],
  HCLD3: [
    '21.2',
    'Huy chương Đồng thế giới hoặc Bạc châu lục',
    'A bronze medal of the world or silver of the continent',
  ],
};
function competition(form: string): Requirement {
  const [clause, vi, en] = COMPETITIONS[form] as (typeof COMPETITIONS)[string];
  return said(clause, 'PRIZE', `Đạt ${vi} trong cuộc thi do cơ quan có thẩm quyền cử tham gia`, en);
}

const BODIES = [
  ['a', 'Cơ quan nhà nước nước ngoài cấp bộ, tỉnh, thành phố'],
  ['b', 'Tổ chức nước ngoài, quốc tế mà Việt Nam là thành viên hoặc đối tác'],
  ['c', 'Hội hữu nghị của các nước với Việt Nam'],
  ['d', 'Hội hữu nghị cấp tỉnh, bang ở nước có quan hệ đối tác đặc biệt, chiến lược, toàn diện'],
  ['đ', 'Cơ quan đại diện ngoại giao tại Việt Nam'],
  ['e', 'Văn phòng của tổ chức quốc tế, Liên Hợp quốc tại Việt Nam'],
  ['g', 'Tổ chức phi chính phủ nước ngoài hoạt động tại Việt Nam'],
  ['h', 'Tập thể khác đặc biệt xuất sắc do bộ, ban, ngành, tỉnh công nhận, đề nghị'],
] as const;
const PEOPLE = [
  ['i', 'Đứng đầu cơ quan nêu ở điểm a: từ 5 năm hoặc một nhiệm kỳ 3 năm ở Việt Nam'],
  ['k', 'Trưởng cơ quan đại diện của nước đối tác: một nhiệm kỳ từ 3 năm'],
  ['m', 'Người khác theo điều 53 khoản 1 điểm b của Luật do bộ, ban, ngành, tỉnh công nhận'],
] as const;
const whom = ([letter, vi]: readonly [string, string]): StandardCase =>
  way('53.2', said(`26.2${letter}`, `FRIEND_${letter.toUpperCase()}`, vi, `As point ${letter} of the decree`));
const MEDALLED = way(
  '53.2',
  under('26.2l', { kind: 'PRIOR_AWARD', ways: [{ 'HUYCHUONG-HN': 1 }] }),
  said('26.2l', 'FIVE_MORE_YEARS', 'Tiếp tục đóng góp từ 5 năm sau Huy chương Hữu nghị', 'Five further years of help'),
);

const ORDERS = [
  ...(['HCSV', 'HCHCM', 'HCDL1', 'HCDL2', 'HCDL3', 'HCLD1', 'HCLD2', 'HCLD3'] as const),
  ...Object.keys(ARMED),
];

export const DECREE_152: Decree = {
  clause: decree,
  ...{ service, competition },
  leader: [
    said(
      '7.2',
      'CENTRAL_LEADER',
      'Tiêu biểu về kinh tế - xã hội, quốc phòng, an ninh; tổ chức tốt công tác thi đua',
      'Outstanding in economy, society, defence and in emulation work',
    ),
  ],
  movementLeader: [
    said(
      '7.3',
      'MOVEMENT_MODEL',
      'Kết quả nổi bật, giữ vững an ninh, có mô hình mới hiệu quả, nổi trội trong cụm của Trung ương',
      'Outstanding results, order kept, new models, stands out in its central cluster',
    ),
  ],
  communeLeads: { kind: 'CLUSTER_RANK', rank: 1, of: 'PROVINCE', at: decree('8') },
  area: { vi: 'cấp xã', en: 'commune' },
  unity: [
    way(
      '51.2',
      said(
        '25.1b',
        'FRONT_POST',
        'Chủ tịch Ủy ban Trung ương Mặt trận từ 5 năm, Phó Chủ tịch từ 10 năm, hoặc đứng đầu tổ chức thành viên từ cấp tỉnh 15 năm liên tục',
        'Years at the head of the Front or of a member organisation',
      ),
    ),
  ],
  unityAlways: [under('25.2', { kind: 'NOT_AWARDED', type: 'LIFETIME_SERVICE', forms: ORDERS })],
  friendship: { person: [...PEOPLE.map(whom), MEDALLED], body: BODIES.map(whom) },
};
