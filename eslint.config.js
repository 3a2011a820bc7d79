import jsxA11y from "eslint-plugin-jsx-a11y";
import reactHooks from "eslint-plugin-react-hooks";
import { relative, sep } from "node:path";
import tseslint from "typescript-eslint";
import { importProblem } from "./tests/house/walls.ts";

const root = import.meta.dirname;

/** The walls between the rooms as a lint rule, so that an editor shows a wrong import while it is typed. */
const walls = {
  meta: { type: "problem", schema: [], messages: { wall: "{{problem}}" } },
  create(context) {
    const file = relative(root, context.filename).split(sep).join("/");
    const check = (node) => {
      if (node?.type !== "Literal" || typeof node.value !== "string") return;
      const problem = importProblem(file, node.value);
      if (problem) context.report({ node, messageId: "wall", data: { problem } });
    };
    return {
      ImportDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      TSImportType: (node) => check(node.source ?? node.argument?.literal),
    };
  },
};

const ban = (names, message) => names.map((name) => ({ name, message }));

const noEnum = { selector: "TSEnumDeclaration", message: "Use a union of literals." };
const noDefaultExport = { selector: "ExportDefaultDeclaration", message: "Export by name." };
const noLooseClass = {
  selector: "ClassDeclaration:not([superClass.name=/Error$/])",
  message: "Use functions; classes are for errors.",
};
const noLooseComponentClass = {
  selector: "ClassDeclaration:not([superClass.name=/(Error|Component)$/])",
  message: "Use functions; classes are for errors and for React's error boundary.",
};
const noInjectedHtml = {
  selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
  message: "Text stays text.",
};
const byLanguageData = {
  selector: "MemberExpression[property.name=/^(localeCompare|toLocale\\w+)$/]",
  message: "Its data differ between browser and server: order by code unit, format by own code.",
};
const style = [noEnum, noDefaultExport];

const outside = "core/ has no outside: the caller passes it in.";
const data = "Its data or its meaning differ between browser and server: use the code in core/.";

const operated = { handlers: ["onClick", "onMouseDown", "onMouseUp"] };
const tableRoles = {
  table: ["table"],
  thead: ["rowgroup"],
  tbody: ["rowgroup"],
  tfoot: ["rowgroup"],
  tr: ["row"],
  td: ["cell"],
};

/** Rules that need types; they hold in the rooms, not in configuration files. */
const typed = {
  "@typescript-eslint/await-thenable": "error",
  "@typescript-eslint/no-floating-promises": "error",
  "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
  "@typescript-eslint/no-unnecessary-type-assertion": "error",
  "@typescript-eslint/only-throw-error": "error",
  "@typescript-eslint/prefer-promise-reject-errors": ["error", { allowThrowingUnknown: true }],
  "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
};

export default tseslint.config(
  { ignores: ["node_modules/", "dist/", "build/", "data/", "screenshots/", "coverage/"] },
  { linterOptions: { noInlineConfig: true } },
  {
    files: ["**/*.{js,mjs,ts,tsx}"],
    extends: [tseslint.configs.strict],
    plugins: { house: { rules: { walls } } },
    rules: {
      "house/walls": "error",
      eqeqeq: "error",
      "max-lines": ["error", 320],
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "no-warning-comments": ["error", { terms: ["todo", "fixme", "xxx"] }],
      "object-shorthand": "error",
      "prefer-const": "error",
      "prefer-template": "error",
      "@typescript-eslint/consistent-type-definitions": ["error", "type"],
      "@typescript-eslint/consistent-type-imports": "error",
      // typebox's `Array(…)` shadows the built-in one; the rule cannot tell them apart.
      "@typescript-eslint/no-array-constructor": "off",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", ignoreRestSiblings: true }],
    },
  },
  {
    files: ["{core,server,web,tests}/**/*.{ts,tsx}"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: { ...typed, "no-restricted-syntax": ["error", ...style, noLooseClass] },
  },
  {
    files: ["core/**/*.ts"],
    rules: {
      "no-restricted-syntax": ["error", ...style, noLooseClass, byLanguageData],
      "no-restricted-properties": ["error", { object: "Math", property: "random", message: outside }],
      "no-restricted-globals": [
        "error",
        ...ban(["Date", "Intl", "Temporal"], data),
        ...ban(["process", "Buffer", "global", "globalThis", "require"], outside),
        ...ban(["window", "document", "self", "navigator", "location", "localStorage", "indexedDB"], outside),
        ...ban(["console", "fetch", "crypto", "performance", "structuredClone"], outside),
        ...ban(["setTimeout", "setInterval", "setImmediate", "queueMicrotask"], outside),
      ],
    },
  },
  {
    // Made by the thousand: getters and operations are quick only where all of them share theirs.
    files: ["core/evaluated.ts", "core/exact.ts"],
    rules: { "no-restricted-syntax": ["error", ...style, byLanguageData] },
  },
  {
    files: ["server/**/*.ts"],
    ignores: ["server/main.ts", "server/account.ts", "server/cli/main.ts"],
    rules: {
      "no-console": "error",
      "no-restricted-globals": [
        "error",
        ...ban(["process"], "Only the programs' entry files touch the process."),
      ],
    },
  },
  {
    files: ["web/**/*.{ts,tsx}"],
    extends: [jsxA11y.flatConfigs.strict, reactHooks.configs.flat["recommended-latest"]],
    rules: {
      "no-console": "error",
      "no-restricted-syntax": ["error", ...style, noLooseComponentClass, noInjectedHtml],
      // Tables that become cards on narrow screens name their roles: changing `display` takes them away.
      "jsx-a11y/no-redundant-roles": ["error", tableRoles],
      "jsx-a11y/no-interactive-element-to-noninteractive-role": ["error", { td: ["cell"] }],
      // Keys and focus bubble up to a group that acts for the controls inside it.
      "jsx-a11y/no-noninteractive-element-interactions": ["error", operated],
      "jsx-a11y/no-static-element-interactions": ["error", operated],
    },
  },
  {
    // They stand in for modules that rjsf imports by default.
    files: ["web/form/rjsf/*.ts"],
    rules: {
      "no-restricted-syntax": ["error", noEnum, noLooseComponentClass, noInjectedHtml],
    },
  },
  {
    files: ["tests/**/*.{ts,tsx}"],
    rules: {
      "@typescript-eslint/no-dynamic-delete": "off",
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },
);
