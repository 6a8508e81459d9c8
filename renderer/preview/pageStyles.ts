import type { PreviewSet } from '../../shared/outputs/preview/previewSet.ts';

const added = new Map<string, CSSStyleSheet>();

function sheetOf(rules: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  return sheet;
}

/**
 * The style sheet of the set's pages, for shadow roots; its font faces are made known to the window and loaded. Built
 * by script: the program's policy allows no style element.
 */
export async function preparePageStyles({ styles, fontFaces }: PreviewSet): Promise<CSSStyleSheet> {
  if (!added.has(fontFaces)) {
    const faces = sheetOf(fontFaces);
    added.set(fontFaces, faces);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, faces];
    const families = [...faces.cssRules].filter((rule) => rule instanceof CSSFontFaceRule);
    // A face that this PC lacks fails to load; the Chinese font then shows the letters.
    await Promise.allSettled(
      families.map((rule) => document.fonts.load(`16px ${rule.style.getPropertyValue('font-family')}`, 'a1')),
    );
  }
  return sheetOf(styles);
}

/** A place out of sight where the pages' styles hold, for measuring. */
export function createMeasuringRoom(styles: CSSStyleSheet): {
  readonly room: ShadowRoot;
  readonly remove: () => void;
} {
  const host = document.createElement('div');
  host.setAttribute('aria-hidden', 'true');
  Object.assign(host.style, {
    position: 'absolute',
    left: '-10000px',
    top: '0',
    visibility: 'hidden',
    contain: 'layout',
  });
  const room = host.attachShadow({ mode: 'open' });
  room.adoptedStyleSheets = [styles];
  document.body.append(host);
  return { room, remove: () => host.remove() };
}
