/**
 * Runs alone: reads JSON from standard input, writes the PDF to standard output. Arguments: folder of templates, template, folders
 * of fonts. The data reach the template as a value (`sys.inputs.data`), never as markup.
 */
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const [workspace, template, ...fontPaths] = process.argv.slice(2);
const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths }] });
const pdf = compiler.pdf({
  mainFilePath: `${workspace}/${template}`,
  inputs: { data: Buffer.concat(chunks).toString('utf8') },
});
process.stdout.write(pdf);
