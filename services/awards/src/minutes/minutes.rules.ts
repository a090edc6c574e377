interface Seat {
  readonly fullName: string;
  readonly position: string | null;
  readonly post: string;
  readonly attendance: string;
}
interface Item {
  readonly subjectName: string;
  readonly recused: readonly { readonly fullName: string; readonly reason: string }[];
}

const NUMBER = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 });
export const percentText = (value: number): string => `${NUMBER.format(value)} %`;
/** The share of ALL members, as it stands in the minutes (Decree 152/2025, art. 33.5). */
export const shareText = (yes: number, members: number): string =>
  members === 0 ? '' : percentText(Math.round((yes * 10_000) / members) / 100);

const POSTS: Readonly<Record<string, string>> = {
  CHAIR: 'Chủ tịch Hội đồng',
  VICE_CHAIR: 'Phó Chủ tịch Hội đồng',
  SECRETARY: 'Thư ký Hội đồng',
  MEMBER: 'Ủy viên',
};
const named = ({ fullName, position, post }: Seat): string =>
  [fullName, position, POSTS[post]].filter(Boolean).join(', ');

/** Who was there in one way, with their number; nobody is told as nobody. */
export function attendanceText(label: string, seats: readonly Seat[]): string {
  const names = seats.map(named).join('; ');
  return `${label}: ${seats.length} thành viên${names ? ` (${names})` : ''}.`;
}

/** Who led the session: the chair where present, else the first deputy who was. */
export const leaderOf = (seats: readonly Seat[]): Seat | null =>
  seats.find(({ post, attendance }) => post === 'CHAIR' && attendance === 'PRESENT') ??
  seats.find(({ post, attendance }) => post === 'VICE_CHAIR' && attendance === 'PRESENT') ??
  null;
export const secretaryOf = (seats: readonly Seat[]): Seat | null =>
  seats.find(({ post, attendance }) => post === 'SECRETARY' && attendance === 'PRESENT') ?? null;

const reasonText = (reason: string): string => (reason === 'OWN_NOMINATION' ? 'là người được đề nghị' : reason);
/** Members who did not vote on an item, each with the reason. */
export const recusalTexts = (items: readonly Item[]): string[] =>
  items.flatMap(({ subjectName, recused }) =>
    recused.map(
      ({ fullName, reason }) => `${fullName} không bỏ phiếu về trường hợp ${subjectName} (${reasonText(reason)}).`,
    ),
  );
