import { SaxesParser } from 'saxes';

/** An element as read: names as written, children in order, text already unescaped. */
export type ReadElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (ReadElement | string)[];
};

type OpenElement = ReadElement & { readonly children: (ReadElement | string)[] };

/** Reads a page strictly as XML; throws what the parser says when it is not well formed. */
export function readTree(xhtml: string): ReadElement {
  const root: OpenElement = { name: '', attributes: {}, children: [] };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const element: OpenElement = { name, attributes, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => open.at(-1)?.children.push(text));
  parser.on('cdata', (text) => open.at(-1)?.children.push(text));
  parser.on('closetag', () => open.pop());
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xhtml).close();
  return root;
}

/** The child elements; white space between them does not count. */
export function elementsOf(parent: ReadElement): readonly ReadElement[] {
  return parent.children.filter((child) => typeof child !== 'string');
}

/** The first element of that name below a parent, at any depth. */
export function findElement(parent: ReadElement, name: string): ReadElement | undefined {
  for (const child of elementsOf(parent)) {
    const found = child.name === name ? child : findElement(child, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The text of an element, `<br/>` as `\n`. Anything but text, breaks and spans is named in the error it throws. */
export function textOf(element: ReadElement): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return child;
      if (child.name === 'br') return '\n';
      if (child.name === 'span') return textOf(child);
      throw new Error(`<${child.name}>`);
    })
    .join('');
}
