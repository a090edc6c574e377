/** Amounts in Vietnamese words, as papers on money write them. Imports nothing. */
const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;
const BILLION = 1_000_000_000;

function unitsWords(tens: number, units: number): string[] {
  if (units === 0) return [];
  if (tens >= 2 && units === 1) return ['mốt'];
  if (tens >= 2 && units === 4) return ['tư'];
  if (tens >= 1 && units === 5) return ['lăm'];
  return [DIGITS[units] as string];
}

/** Three digits; behind a larger group the hundreds are told even where there are none. */
function groupWords(value: number, isBehind: boolean): string[] {
  const [hundreds, tens, units] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  const hasHundreds = hundreds > 0 || isBehind;
  const words = hasHundreds ? [DIGITS[hundreds] as string, 'trăm'] : [];
  if (tens === 0) return units === 0 ? words : [...words, ...(hasHundreds ? ['linh'] : []), DIGITS[units] as string];
  return [...words, ...(tens === 1 ? ['mười'] : [DIGITS[tens] as string, 'mươi']), ...unitsWords(tens, units)];
}

function below(value: number, isBehind: boolean): string[] {
  const groups = [
    [Math.floor(value / 1_000_000), 'triệu'],
    [Math.floor(value / 1000) % 1000, 'nghìn'],
    [value % 1000, ''],
  ] as const;
  const words: string[] = [];
  for (const [group, name] of groups) {
    if (group === 0) continue;
    words.push(...groupWords(group, isBehind || words.length > 0), ...(name ? [name] : []));
  }
  return words;
}

function wordsOf(value: number, isBehind = false): string[] {
  if (value < BILLION) return below(value, isBehind);
  return [...wordsOf(Math.floor(value / BILLION), isBehind), 'tỷ', ...below(value % BILLION, true)];
}

/** A whole amount that is not negative: 1490000 is "Một triệu bốn trăm chín mươi nghìn đồng". */
export function moneyInWords(amount: number): string {
  const words = amount === 0 ? ['không'] : wordsOf(amount);
  const text = [...words, 'đồng'].join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
