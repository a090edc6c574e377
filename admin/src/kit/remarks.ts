/**
 * What stands beside the articles in the data of the law, in both languages: data are written once, in the language of
 * their source. Longer ones first, so that none is taken for a part of another.
 */
export const REMARKS: readonly (readonly [vi: string, en: string])[] = [
  ['hết hiệu lực; chưa thấy điều tương ứng của ND91', 'no longer in force; the matching article of ND91 was not seen'],
  ['sau sắp xếp, chưa rõ mức 1,0 hay 1,5', 'after the reorganisation it is not clear whether 1.0 or 1.5 holds'],
  ['tối đa 0,6, do tỉnh quy định', 'at most 0.6, the province fixes it'],
  ['Ủy ban Thường vụ Quốc hội quy định', 'set by the Standing Committee of the National Assembly'],
  ['nghị định quy định chi tiết', 'set by decree'],
  ['không nói đến yêu cầu của tỉnh', 'requirements of the province are not mentioned'],
  ['không nói cách làm tròn', 'rounding is not told'],
  ['không ấn định số ngày', 'no number of days is set'],
  ['thủ tục hành chính của nhiều tỉnh', 'administrative procedures of several provinces'],
  ['không tìm thấy trong nghị định', 'not found in the decree'],
  ['thủ tục hành chính', 'administrative procedures'],
  ['chưa thấy điều khoản', 'article not seen'],
  ['Bộ Quốc phòng quy định', 'set by the Ministry of National Defence'],
  ['HĐND tỉnh quy định', "set by the People's Council of the province"],
  ['Thủ tướng quy định', 'set by the Prime Minister'],
  ['Chính phủ quy định', 'set by the Government'],
  ['chưa thấy văn bản', 'no text was seen'],
  ['tỉnh quy định', 'set by the province'],
  ['bộ quy định', 'set by the ministries'],
  ['thông lệ', 'custom'],
  ['nêu tại', 'named in'],
];

const inner = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const anyOf = (words: readonly string[]) => new RegExp(words.map(inner).join('|'), 'gu');
const PATTERNS = { vi: anyOf(REMARKS.map(([vi]) => vi)), en: anyOf(REMARKS.map(([, en]) => en)) };
const FROM_VI = new Map(REMARKS);
const FROM_EN = new Map(REMARKS.map(([vi, en]) => [en, vi]));

/** A text with its remarks in the language of the page. */
export const remarksIn = (language: 'vi' | 'en', text: string): string =>
  language === 'en'
    ? text.replace(PATTERNS.vi, (found) => FROM_VI.get(found) ?? found)
    : text.replace(PATTERNS.en, (found) => FROM_EN.get(found) ?? found);
