import ts from "typescript";

/**
 * What a source text imports: `import … from`, `import type`, `export … from`, `import("…")` as a value
 * and as a type, and `require("…")`. A dynamic import whose name is computed is reported as `*`.
 */
export function importsOf(file: string, text: string): readonly string[] {
  const kind = file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false, kind);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const name = importedBy(node);
    if (name) found.push(ts.isStringLiteralLike(name) ? name.text : "*");
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function importedBy(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : node;
  return ts.isCallExpression(node) && isLoader(node.expression) ? node.arguments[0] : undefined;
}

const isLoader = (callee: ts.Expression): boolean =>
  callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === "require");
