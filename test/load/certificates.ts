import { pdfOf } from '@tdkt/documents';

/** What a decision of a thousand may take to be printed (seconds). */
const MOST_SECONDS = 60;
const COUNTS = [1, 100, 1_000];

/** The code is the dearest of a page: as many modules as that of an address has. */
const MODULES = 33;
function codeOf(at: number): string {
  const cells = Array.from({ length: MODULES * MODULES }, (_, cell) => (cell * (at + 7)) % 11 < 5);
  const path = cells.map((isDark, cell) => (isDark ? `M${cell % MODULES} ${Math.floor(cell / MODULES)}h1v1h-1z` : ''));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${MODULES} ${MODULES}"><path d="${path.join('')}"/></svg>`;
}

const certificate = (at: number) => ({
  ...{ number: `${at}/2021/BKT`, honouree: `Bà Nguyễn Thị Ưởng ${at}`, unitName: 'Trung tâm Y tế huyện Long Thành' },
  ...{ formName: 'Bằng khen', authority: 'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH ĐỒNG NAI', signerName: 'Nguyễn Văn Ước' },
  citation: 'Đã có thành tích xuất sắc trong phong trào thi đua “Chung sức, đồng lòng phòng, chống dịch”',
  decision: 'Quyết định số 12/QĐ-UBND ngày 15 tháng 9 năm 2021',
  ...{ placeAndDate: 'Đồng Nai, ngày 15 tháng 9 năm 2021', positions: ['CHỦ TỊCH'], code: codeOf(at) },
});

/** `npm run bench -- certificates`: seconds from the data to the PDF, in one run, so that their ratio says how it grows. */
export async function measureCertificates(say: (line: string) => void): Promise<void> {
  const taken: number[] = [];
  for (const count of COUNTS) {
    const certificates = Array.from({ length: count }, (_, at) => certificate(at));
    const before = performance.now();
    const { length } = await pdfOf({ template: 'certificate', data: { certificates } });
    const seconds = (performance.now() - before) / 1000;
    taken.push(seconds);
    say(`  ${count} certificates: ${seconds.toFixed(2)} s, ${(length / 1_048_576).toFixed(1)} MiB`);
  }
  const [, hundred = 0, thousand = 0] = taken;
  say(`  1,000 take ${(thousand / hundred).toFixed(1)} times as long as 100`);
  if (thousand > MOST_SECONDS) throw new Error(`1,000 certificates took more than ${MOST_SECONDS} s`);
}
