/** Signs with which a spreadsheet begins a formula; a cell that begins so is never written as it is. */
const DANGEROUS = /^'*[=+\-@＝＋－＠\t\r\n]/;
const NEUTRALISED = /^'+[=+\-@＝＋－＠\t\r\n]/;

/** An apostrophe in front makes it text; `restore` takes exactly that one away. */
export const neutralise = (text: string): string => (DANGEROUS.test(text) ? `'${text}` : text);
export const restore = (text: string): string => (NEUTRALISED.test(text) ? text.slice(1) : text);

/** A text file cannot mark formulas, so what begins like one is taken for one. */
export const isFormula = (text: string): boolean => /^[=＝]/.test(text);
