/** `npm run look -- FILE… [--out DIR] [--dpi N]`: draws Word and Excel files as PNG pages, for a person to look at. */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { convertToPdf, renderPages } from './office/libreOffice.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string', default: 'out/look' }, dpi: { type: 'string', default: '100' } },
});
const dpi = Number(values.dpi);

if (positionals.length === 0 || !(dpi > 0)) {
  console.error('npm run look -- FILE… [--out DIR] [--dpi N]');
  process.exitCode = 2;
} else {
  try {
    const pdfs = positionals.filter((file) => file.toLowerCase().endsWith('.pdf'));
    const others = positionals.filter((file) => !pdfs.includes(file));
    for (const pdf of [...pdfs, ...(await convertToPdf(others, values.out))]) {
      for (const page of await renderPages(pdf, values.out, dpi)) console.log(page);
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
