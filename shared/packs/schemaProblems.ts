import type { z } from 'zod';
import { type Json, keyWord, nearestName, placeInWords } from './packPlaces.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly (string | number)[];

const kinds: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表 [ ]',
  object: '一组内容 { }',
  record: '一组内容 { }',
};

function isPath(path: readonly PropertyKey[]): path is (string | number)[] {
  return path.every((step) => typeof step !== 'symbol');
}

function pathOf(issue: Issue): Path {
  return isPath(issue.path) ? issue.path : [];
}

/** Of the alternatives that were tried the one that was meant: it gets furthest, and names its kind rightly. */
function meant(alternatives: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const tagIsWrong = (issue: Issue): boolean =>
    issue.code === 'invalid_value' && ['op', 'kind'].includes(String(issue.path.at(-1) ?? ''));
  const rightly = alternatives.filter(
    (issues) => !issues.some((issue) => issue.path.length === 1 && tagIsWrong(issue)),
  );
  return rightly.length === 1 ? rightly[0] : undefined;
}

function valueAt(root: Json, path: Path): Json | undefined {
  let here: Json | undefined = root;
  for (const step of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined;
    here = (here as Readonly<Record<string | number, Json>>)[step];
  }
  return here;
}

function found(value: Json | undefined): string {
  if (value === undefined) return '缺少这一项';
  if (typeof value === 'object') return '现在的写法不对';
  const text = String(value);
  return `现为“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;
}

function listed(values: readonly unknown[]): string {
  return values.map(String).join('、');
}

function said(issue: Issue, value: Json | undefined): string {
  switch (issue.code) {
    case 'invalid_type':
      return value === undefined ? '缺少这一项' : `应为${kinds[issue.expected] ?? issue.expected}，${found(value)}`;
    case 'invalid_value':
      return `应为 ${listed(issue.values)}${issue.values.length > 1 ? ' 之一' : ''}，${found(value)}`;
    case 'unrecognized_keys': {
      const key = issue.keys[0] ?? '';
      const known = typeof value === 'object' && value !== null ? Object.keys(value) : [];
      const near = nearestName(
        key,
        [...known, 'label', 'help', 'source', 'when', 'span', 'text'].filter((each) => !issue.keys.includes(each)),
      );
      return `有不认识的“${issue.keys.join('、')}”${near === undefined ? '' : `（是不是“${near}”？）`}`;
    }
    case 'too_small':
      if (issue.origin === 'string') return '不能是空的';
      return issue.origin === 'array' ? `至少要有 ${issue.minimum} 项` : `不能小于 ${issue.minimum}，${found(value)}`;
    case 'too_big':
      return issue.origin === 'array' ? `最多 ${issue.maximum} 项` : `不能大于 ${issue.maximum}，${found(value)}`;
    case 'invalid_format':
      return `写法不对，${found(value)}`;
    case 'invalid_union': {
      const tag = issue.discriminator ?? (typeof value === 'object' && value !== null && 'op' in value ? 'op' : 'kind');
      const chosen = typeof value === 'object' && value !== null ? (value as Record<string, Json>)[tag] : undefined;
      return chosen === undefined
        ? `这里要有${keyWord(tag)}（${tag}），${found(value)}`
        : `${keyWord(tag)}“${String(chosen).slice(0, 40)}”不认识，或内容不全`;
    }
    default:
      return `写法不对，${found(value)}`;
  }
}

function problem(root: Json, issue: Issue, before: Path): string {
  const path = [...before, ...pathOf(issue)];
  if (issue.code === 'invalid_union') {
    const inner = meant(issue.errors)?.[0];
    if (inner !== undefined) return problem(root, inner, path);
  }
  const place = placeInWords(root, path);
  return `${place === '' ? '' : `${place}：`}${said(issue, valueAt(root, path))}`;
}

/** Nobody reads more at once. */
const mostTold = 50;

/** What a schema says against a pack, in words by which a person finds the place. */
export function schemaProblems(root: unknown, error: z.ZodError): readonly string[] {
  return error.issues.slice(0, mostTold).map((issue) => problem(root as Json, issue, []));
}
