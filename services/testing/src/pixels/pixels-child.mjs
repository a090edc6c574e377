/** Reads a PDF from standard input; writes pages as grey values. Arguments: how many pages, pixels a millimetre. */
import { createCanvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const [most, density] = process.argv.slice(2).map(Number);
const MILLIMETRES_A_POINT = 25.4 / 72;
const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const pdf = await getDocument({ data: new Uint8Array(Buffer.concat(chunks)), verbosity: 0 }).promise;
const pages = [];
for (let number = 1; number <= Math.min(most, pdf.numPages); number++) {
  const page = await pdf.getPage(number);
  const viewport = page.getViewport({ scale: density * MILLIMETRES_A_POINT });
  const [width, height] = [Math.round(viewport.width), Math.round(viewport.height)];
  const canvas = createCanvas(width, height);
  await page.render({ canvas, canvasContext: canvas.getContext('2d'), viewport }).promise;
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
  const grey = Buffer.alloc(width * height);
  for (let at = 0; at < grey.length; at++) {
    grey[at] = Math.round((data[at * 4] + data[at * 4 + 1] + data[at * 4 + 2]) / 3);
  }
  const { items } = await page.getTextContent();
  pages.push({ width, height, grey: grey.toString('base64'), texts: items.map(({ str }) => str) });
}
process.stdout.write(JSON.stringify({ count: pdf.numPages, pages }));
