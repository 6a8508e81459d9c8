/** LibreOffice for tests. The functions live in build, because `npm run look` uses them too. */
export {
  convertToPdf,
  pdfText,
  recalculateAllToXlsx,
  recalculateToXlsx,
  renderPages,
} from '../../build/office/libreOffice.ts';
