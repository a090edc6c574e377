interface Commended {
  readonly subjectKind: string;
  readonly formName: string;
  readonly isTitle: boolean;
  readonly campaignTitle: string | null;
  readonly commendationType: string;
  readonly achievementFrom: string | null;
  readonly achievementTo: string | null;
  /** Đồng; null: not known. */
  readonly bonus: number | null;
}

const KINDS: Readonly<Record<string, string>> = {
  COLLECTIVE: 'tập thể',
  ENTERPRISE: 'doanh nghiệp',
  HOUSEHOLD: 'hộ gia đình',
  INDIVIDUAL: 'cá nhân',
};
export const kindName = (kind: string): string => KINDS[kind] ?? '';

const NUMBER = new Intl.NumberFormat('vi-VN');
export const moneyText = (amount: number | null): string => (amount === null ? '' : NUMBER.format(amount));
const shortDay = (day: string): string => day.split('-').reverse().join('/');

/** Days below 10 and the months 1 and 2 carry a nought before them (Decree 30/2020, annex I, part II, 4). */
export function longDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `ngày ${date} tháng ${Number(month) <= 2 ? month : Number(month)} năm ${year}`;
}

const CITATIONS: Readonly<Record<string, string>> = {
  MERIT: 'Đã có thành tích xuất sắc trong thực hiện nhiệm vụ công tác',
  SUDDEN: 'Đã có thành tích xuất sắc đột xuất',
  MOVEMENT: 'Đã có thành tích xuất sắc trong phong trào thi đua',
  LIFETIME_SERVICE: 'Đã có quá trình cống hiến',
  SENIORITY: 'Đã có quá trình công tác theo niên hạn',
  FOREIGN: 'Đã có đóng góp cho sự phát triển của tỉnh',
};

type Achieved = Pick<Commended, 'campaignTitle' | 'commendationType' | 'achievementFrom' | 'achievementTo'>;
/** What the award is for, in the words of the type of commendation. */
export function citationOf({ campaignTitle, commendationType, achievementFrom, achievementTo }: Achieved): string {
  const words = CITATIONS[commendationType] ?? '';
  if (campaignTitle) return `Đã có thành tích xuất sắc trong phong trào thi đua “${campaignTitle}”`;
  if (achievementFrom && achievementTo)
    return `${words} từ ngày ${shortDay(achievementFrom)} đến ngày ${shortDay(achievementTo)}`;
  return words;
}

/** How a person is addressed; empty where the gender is not known. */
export const honorificOf = (gender: string | null): string =>
  gender === 'MALE' ? 'Ông' : gender === 'FEMALE' ? 'Bà' : '';

/** The name with what people put before it: Ông, Bà; Hộ gia đình. */
export function addressed(subject: { subjectKind: string; subjectName: string; gender: string | null }): string {
  const honorific = honorificOf(subject.gender);
  if (subject.subjectKind === 'HOUSEHOLD')
    return `Hộ gia đình ${honorific.toLowerCase()} ${subject.subjectName}`.replace('  ', ' ');
  return `${honorific} ${subject.subjectName}`.trim();
}

/** What signs above the name: a deputy signs for the head (Decree 30/2020, annex I, part II, 7, a). */
export function positionsOf(position: string): string[] {
  const upper = position.trim().toUpperCase();
  const head = /^PHÓ (.+)$/.exec(upper)?.[1];
  return head ? [`KT. ${head}`, upper] : [upper];
}

/** The name of a people's committee stands on two lines, so that it keeps its own side of the page. */
export const issuerLines = (issuer: string): string[] => {
  const upper = issuer.toUpperCase();
  const [, body, place] = /^(ỦY BAN NHÂN DÂN) (.+)$/.exec(upper) ?? [];
  return body && place ? [body, place] : [upper];
};

/** Who decides, in the line above the bases. */
export function authorityOf(position: string, issuer: string): string {
  const upper = position
    .trim()
    .toUpperCase()
    .replace(/^(KT\. ?|PHÓ )/, '');
  const body = issuer.toUpperCase();
  return upper.includes(body) ? upper : `${upper} ${body}`;
}

/** The form as it is headed where its decider stands above: BẰNG KHEN, not “Bằng khen của Chủ tịch …”. */
export const headingOf = (formName: string): string => formName.replace(/^(Bằng khen|Giấy khen) của .+$/, '$1');

/** How many of which kind: 1 tập thể và 2 cá nhân. */
export function countsText(lines: readonly Pick<Commended, 'subjectKind'>[]): string {
  const parts = Object.keys(KINDS).flatMap((kind) => {
    const count = lines.filter(({ subjectKind }) => subjectKind === kind).length;
    return count > 0 ? [`${NUMBER.format(count)} ${kindName(kind)}`] : [];
  });
  return parts.length > 1 ? `${parts.slice(0, -1).join(', ')} và ${parts.at(-1)}` : (parts[0] ?? '');
}

const formText = ({ formName, isTitle }: Commended): string =>
  isTitle ? `Tặng danh hiệu “${formName}” cho` : `Tặng ${formName} cho`;

function awardText(lines: readonly Commended[]): string {
  const forms = [...new Set(lines.map(({ formName }) => formName))];
  const texts = forms.flatMap((name) => {
    const own = lines.filter(({ formName }) => formName === name);
    return own[0] ? [`${formText(own[0])} ${countsText(own)}`] : [];
  });
  const citations = new Set(lines.map(citationOf));
  const [citation] = citations;
  const reason = citations.size === 1 && citation ? ` ${citation.charAt(0).toLowerCase()}${citation.slice(1)}` : '';
  return `${texts.join('; ')}${reason} (có danh sách kèm theo).`;
}

function bonusText(lines: readonly Commended[]): string {
  const known = lines.every(({ bonus }) => bonus !== null);
  const sum = lines.reduce((total, { bonus }) => total + (bonus ?? 0), 0);
  const amount = known && sum > 0 ? `, tổng số tiền là ${NUMBER.format(sum)} đồng` : '';
  return `Tiền thưởng kèm theo các danh hiệu, hình thức khen thưởng tại Điều 1 thực hiện theo quy định của pháp luật${amount}; nguồn kinh phí: Quỹ thi đua, khen thưởng.`;
}

const DUTY =
  'Thủ trưởng các cơ quan, đơn vị có liên quan và các tập thể, cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này. Quyết định này có hiệu lực kể từ ngày ký./.';

/** The articles as they follow from the list; people may write their own. */
export const articlesOf = (lines: readonly Commended[]): string[] => [awardText(lines), bonusText(lines), DUTY];

export const RECIPIENTS: readonly string[] = ['Như Điều 3;', 'Lưu: VT, BTĐKT.'];

/** Bases end with a semicolon, the last of them with a full stop (annex I, part II, 6, a). */
export const basesText = (bases: readonly string[]): string[] =>
  bases.map((text, at) => {
    const bare = text.trim().replace(/[;.]$/, '');
    const begun = /^(căn cứ|theo đề nghị|xét đề nghị|thực hiện)/i.test(bare) ? bare : `Căn cứ ${bare}`;
    return `${begun}${at === bases.length - 1 ? '.' : ';'}`;
  });

export const aboutText = (title: string): string =>
  /^(v\/v|về việc)/i.test(title.trim())
    ? title
    : `Về việc ${title.trim().charAt(0).toLowerCase()}${title.trim().slice(1)}`;
