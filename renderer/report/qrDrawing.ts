import QRCode from 'qrcode';

/** A QR code as the path of its dark squares in a square of `size` units, quiet zone included. */
export type QrDrawing = { readonly size: number; readonly path: string };

/** Light squares around the code that readers need (ISO/IEC 18004). */
const quietZone = 4;

export function qrDrawing(text: string): QrDrawing {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  let path = '';
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (modules.get(row, column) === 1) path += `M${column + quietZone} ${row + quietZone}h1v1h-1z`;
    }
  }
  return { size: modules.size + 2 * quietZone, path };
}

/** The same as an image address, for pages that are put together as text. */
export function qrAddress(text: string): string {
  const { size, path } = qrDrawing(text);
  const paper = `<path fill="#fff" d="M0 0h${size}v${size}H0z"/>`;
  const head = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">`;
  return `data:image/svg+xml,${encodeURIComponent(`${head}${paper}<path d="${path}"/></svg>`)}`;
}
