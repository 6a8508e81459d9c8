import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { pageHeaders } from './contentPolicy.ts';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

/** One step of a path of ours; everything else (dots, backslashes, escapes) is not. */
const plainStep = /^[A-Za-z0-9_@-][A-Za-z0-9_.@-]*$/;

/** The steps of the file that an address names, or `undefined` for one that names none of ours. */
export function fileOfAddress(url: string, origin: string): readonly string[] | undefined {
  // As text: a parsed URL has already resolved the dots that give an attack away.
  if (!url.startsWith(`${origin}/`)) return undefined;
  const path = url.slice(origin.length + 1).replace(/[?#].*$/s, '');
  const steps = path === '' ? ['index.html'] : path.split('/');
  if (!steps.every((step) => plainStep.test(step))) return undefined;
  return contentTypes[extname(steps.at(-1) ?? '')] === undefined ? undefined : steps;
}

/** What the bundler names after its content never changes: the browser keeps it, with the code made from it. */
const keptForEver = { 'Cache-Control': 'public, max-age=31536000, immutable' } as const;

function isNamedByContent([folder, name = '']: readonly string[]): boolean {
  return folder === 'assets' && /-[A-Za-z0-9_-]{8}\.[a-z0-9]+$/.test(name);
}

function refused(status: number): Response {
  return new Response('', { status, headers: pageHeaders });
}

/** Serves the files below `folder`, and nothing else, to pages of `origin`; reading only. */
export function serveRenderer(
  folder: string,
  origin: string,
): (request: { readonly url: string; readonly method: string }) => Promise<Response> {
  return async ({ url, method }) => {
    if (method !== 'GET' && method !== 'HEAD') return refused(405);
    const steps = fileOfAddress(url, origin);
    if (steps === undefined) return refused(404);
    try {
      const root = await realpath(folder);
      const file = await realpath(join(root, ...steps));
      if (!file.startsWith(`${root}${sep}`)) return refused(404);
      const type = contentTypes[extname(file)] ?? 'application/octet-stream';
      const bytes = await readFile(file);
      return new Response(method === 'HEAD' ? null : new Uint8Array(bytes), {
        headers: { ...pageHeaders, 'Content-Type': type, ...(isNamedByContent(steps) ? keptForEver : {}) },
      });
    } catch {
      return refused(404);
    }
  };
}
