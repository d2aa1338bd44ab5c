import { Document, LineCounter, isCollection, isMap, isNode, isPair, isScalar, isSeq, parseDocument, visit, type YAMLMap } from 'yaml';

/** A YAML file with the line of every node at hand. */
export interface YamlFile {
  readonly file: string;
  readonly content: unknown;
  readonly errors: readonly { readonly line: number; readonly message: string }[];
  lineOf(path: readonly (string | number)[]): number;
}

export function readYaml(file: string, text: string): YamlFile {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: true, merge: false });
  const errors = [...document.errors, ...document.warnings].map((error) => ({
    line: counter.linePos(error.pos[0]).line,
    message: error.message.split('\n')[0] ?? error.code,
  }));
  visit(document, {
    Alias(_key, alias) {
      errors.push({ line: counter.linePos(alias.range?.[0] ?? 0).line, message: `the alias *${alias.source}; each value is written out` });
    },
  });
  return {
    file,
    content: errors.length > 0 ? undefined : (document.toJS() as unknown),
    errors,
    lineOf: (path) => lineOf(document, counter, path),
  };
}

/** The line of a key or of an item of a list. Falls back to the nearest that exists, so that a missing key is reported at its parent. */
function lineOf(document: Document, counter: LineCounter, path: readonly (string | number)[]): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const parent: unknown = depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1), true);
    const step = path[depth - 1];
    const node: unknown = isMap(parent) ? keyNode(parent, step) : isSeq(parent) ? parent.items[Number(step)] : undefined;
    if (isNode(node) && node.range) return counter.linePos(node.range[0]).line;
  }
  return document.contents?.range ? counter.linePos(document.contents.range[0]).line : 1;
}

const keyNode = (map: YAMLMap, key: unknown): unknown =>
  map.items.map((pair) => pair.key).find((each) => isScalar(each) && String(each.value) === String(key));

const LONGEST_FLOW = 100;

/** The one form in which data files are written: short collections of scalars on one line, all else in blocks. */
export function writeYaml(content: unknown): string {
  const document = new Document(content, { aliasDuplicateObjects: false });
  visit(document, {
    Collection(_key, node, path) {
      const depth = path.filter((ancestor) => isCollection(ancestor)).length;
      const flat = node.items.every((item) => isScalar(isPair(item) ? item.value : item));
      if (depth > 1 && flat && JSON.stringify(node).length <= LONGEST_FLOW) node.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, indentSeq: false, flowCollectionPadding: true });
}
