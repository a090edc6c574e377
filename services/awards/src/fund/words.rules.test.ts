import { moneyInWords } from './words.rules.ts';

it.each([
  [0, 'Không đồng'],
  [1, 'Một đồng'],
  [10, 'Mười đồng'],
  [15, 'Mười lăm đồng'],
  [21, 'Hai mươi mốt đồng'],
  [24, 'Hai mươi tư đồng'],
  [25, 'Hai mươi lăm đồng'],
  [105, 'Một trăm linh năm đồng'],
  [111, 'Một trăm mười một đồng'],
  [230_000, 'Hai trăm ba mươi nghìn đồng'],
  [450_000, 'Bốn trăm năm mươi nghìn đồng'],
  [1_490_000, 'Một triệu bốn trăm chín mươi nghìn đồng'],
  [1_005_000, 'Một triệu không trăm linh năm nghìn đồng'],
  [1_000_001, 'Một triệu không trăm linh một đồng'],
  [2_000_010, 'Hai triệu không trăm mười đồng'],
  [5_220_000, 'Năm triệu hai trăm hai mươi nghìn đồng'],
  [11_920_000, 'Mười một triệu chín trăm hai mươi nghìn đồng'],
  [44_554_000, 'Bốn mươi tư triệu năm trăm năm mươi tư nghìn đồng'],
  [215_280_000, 'Hai trăm mười lăm triệu hai trăm tám mươi nghìn đồng'],
  [1_000_000_000, 'Một tỷ đồng'],
  [1_000_500_000, 'Một tỷ năm trăm nghìn đồng'],
  [12_034_005_000, 'Mười hai tỷ không trăm ba mươi tư triệu không trăm linh năm nghìn đồng'],
  [3_000_000_000_000, 'Ba nghìn tỷ đồng'],
])('%d is "%s"', (amount, words) => {
  expect(moneyInWords(amount)).toBe(words);
});
