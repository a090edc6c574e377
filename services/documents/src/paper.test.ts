import { type SeenPage, seen } from '@tdkt/testing/pixels';
import { pdfOfPaper } from './paper.ts';
import type { Paper } from './paper.types.ts';
import { pdfOf, TypstFailure } from './typst/typst.ts';

const LONG = 'Trường Trung học phổ thông Chuyên Lương Thế Vinh '.repeat(6);
const paper = (rows: number, input: Partial<Paper> = {}): Paper => ({
  ...{ draft: null, above: '', issuer: ['ỦY BAN NHÂN DÂN TỈNH ĐỒNG NAI'], number: 'Số: 12/QĐ-UBND' },
  ...{ placeAndDate: 'Đồng Nai, ngày 15 tháng 9 năm 2021', kind: 'QUYẾT ĐỊNH', about: 'Về việc khen thưởng' },
  ...{ authority: 'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH ĐỒNG NAI', bases: ['Căn cứ Luật Thi đua, khen thưởng.'] },
  ...{ enacting: 'QUYẾT ĐỊNH:', articles: [{ label: 'Điều 1.', text: 'Tặng #panic("x") $a$ *b* cho 3 cá nhân.' }] },
  ...{ recipients: ['Như Điều 3;', 'Lưu: VT.'], signer: { positions: ['CHỦ TỊCH'], name: 'Nguyễn Văn Ước' } },
  annex: {
    ...{ title: 'DANH SÁCH', about: 'Được khen thưởng', goesWith: '(Kèm theo)', closing: null },
    columns: [
      { heading: 'TT', share: 0.1, isNumber: true },
      { heading: 'Họ tên', share: 0.5 },
      { heading: 'Tiền', share: 0.4, isNumber: true },
    ],
    groups: [
      {
        caption: 'Bằng khen',
        rows: Array.from({ length: rows }, (_, at) => [`${at + 1}`, at === 0 ? LONG : `Bà Ưởng ${at}`, '1.490.000']),
      },
    ],
  },
  ...input,
});

let count: number;
let pages: SeenPage[];
beforeAll(async () => {
  ({ count, pages } = await seen(await pdfOfPaper(paper(1_000)), 2));
});
const page = (at: number) => pages[at] as SeenPage;

describe('a decision on paper, as it is seen', () => {
  it('is A4, with the issuer left, quốc hiệu right and the signer below on the right', () => {
    expect(page(0).size).toEqual([210, 297]);
    expect(page(0).ink({ left: 30, top: 18, right: 95, bottom: 40 })).toBeGreaterThan(300);
    expect(page(0).ink({ left: 97, top: 18, right: 190, bottom: 40 })).toBeGreaterThan(500);
    expect(page(0).ink({ left: 110, top: 100, right: 190, bottom: 200 })).toBeGreaterThan(300);
    expect(page(0).texts).toContain('- Lưu: VT.');
  });

  it('has ink nowhere outside the margins of the decree', () => {
    for (const one of pages) {
      const ink = one.bounds({ left: 0, top: 0, right: 210, bottom: 297 });
      expect(ink?.left).toBeGreaterThanOrEqual(29);
      expect(ink?.right).toBeLessThanOrEqual(191);
      expect(ink?.bottom).toBeLessThanOrEqual(278);
    }
  });

  it('prints 1,000 names over many pages, with the rules of the table and the number of the page', () => {
    expect(count).toBeGreaterThan(20);
    expect(page(1).ink({ left: 100, top: 8, right: 112, bottom: 19 })).toBeGreaterThan(5);
    expect(page(1).ink({ left: 189.5, top: 60, right: 190.6, bottom: 250 })).toBeGreaterThan(500);
  });

  it('paints letters of Vietnamese with their marks, not boxes', async () => {
    const inkOf = async (name: string) => {
      const pdf = await pdfOfPaper(paper(0, { annex: null, signer: { positions: [], name } }));
      const seenPage = (await seen(pdf)).pages[0] as SeenPage;
      return seenPage.ink({ left: 110, top: 100, right: 190, bottom: 250 });
    };
    const [plain, marked, other] = await Promise.all([inkOf('Eo'), inkOf('Ễợ'), inkOf('Ểở')]);

    expect(marked).toBeGreaterThan(plain);
    expect(marked).not.toBe(other);
  });

  it('takes what people wrote for text, not for markup', () => {
    expect(page(0).texts.join('')).toContain('#panic("x") $a$ *b*');
  });
});

describe('the runner of templates', () => {
  it('ends a template that takes too long, and says what was wrong with another', async () => {
    await expect(pdfOf({ template: 'paper', data: paper(1_000), mostMs: 20 })).rejects.toThrow(/SIGKILL/);
    await expect(pdfOf({ template: 'paper', data: {} })).rejects.toThrow(TypstFailure);
  });

  it('stops for whoever leaves', async () => {
    const leaving = new AbortController();
    const running = pdfOf({ template: 'paper', data: paper(1_000), signal: leaving.signal });
    leaving.abort();

    await expect(running).rejects.toThrow(/abort/i);
  });
});
