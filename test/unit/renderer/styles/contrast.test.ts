import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const tokens = new Map(
  [
    ...readFileSync(join(import.meta.dirname, '../../../../renderer/styles/tokens.css'), 'utf8').matchAll(
      /--([\w-]+):\s*#([0-9a-f]{6});/g,
    ),
  ].map(([, name = '', colour = '']) => [name, colour]),
);

/** Relative luminance as WCAG 2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [one, other]
    .map((name) => {
      const colour = tokens.get(name);
      if (colour === undefined) throw new Error(`no token --${name}`);
      return luminance(colour);
    })
    .sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const inks = ['ink', 'ink-soft', 'ink-faint', 'action', 'block', 'explain', 'notice', 'verified'];
const grounds = ['paper', 'sheet', 'sunken', 'locked'];
const text = [
  ...inks.flatMap((ink) => grounds.map((ground) => [ink, ground] as const)),
  ['action-ink', 'action'],
  ['ink', 'action-soft'],
  ['ink-soft', 'action-soft'],
  ['action', 'action-soft'],
  ...['block', 'explain', 'notice', 'verified'].flatMap((tone) => [
    [tone, `${tone}-soft`] as const,
    ['ink', `${tone}-soft`] as const,
    ['action', `${tone}-soft`] as const,
  ]),
] as const;

describe('colours', () => {
  it.each(text)('%s on %s can be read (4.5 : 1)', (ink, ground) => {
    expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each([...grounds, 'action-soft'])('controls and focus are seen on %s (3 : 1)', (ground) => {
    expect(contrast('rule-strong', ground)).toBeGreaterThanOrEqual(3);
    expect(contrast('focus', ground)).toBeGreaterThanOrEqual(3);
  });
});
