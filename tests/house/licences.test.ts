import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { allowedLicences, isAllowed, productionDependencies } from "#bin/licences.mjs";
import { fonts, noticesOf } from "#bin/notices-text.mjs";
import { describe, expect, test } from "vitest";
import { root } from "./source-files.ts";

const dependencies = productionDependencies(root);

/** A sentence by which the text of a licence is told from the others. */
const signs: Readonly<Record<string, RegExp>> = {
  "Apache-2.0": /Apache License,?\s+Version 2\.0/i,
  "BSD-2-Clause": /Redistribution and use in source and binary forms/,
  "BSD-3-Clause": /Neither the name|may (not )?be used to endorse/,
  "BlueOak-1.0.0": /Blue Oak Model License/,
  "EUPL-1.2": /EUROPÄISCHE UNION PUBLIC LICENCE v\. 1\.2/,
  ISC: /Permission to use, copy, modify, and(\/or)? distribute/,
  MIT: /Permission is hereby granted, free of charge/,
};

describe("licences of production dependencies", () => {
  test("direct and indirect ones are read, development ones are not", () => {
    const names = dependencies.map((each) => each.name);
    expect(names).toEqual(expect.arrayContaining(["fastify", "react", "@kern-ux/native", "pg-protocol"]));
    expect(names).not.toContain("vitest");
  });

  test("each stands under an allowed licence", () => {
    expect(dependencies.filter((each) => !isAllowed(each.licence))).toEqual([]);
  });

  test("the lockfile says of each what the installed package says of itself", () => {
    const differing = dependencies.filter(({ name, version, licence }) => {
      const file = join(root, "node_modules", name, "package.json");
      if (!existsSync(file)) return false;
      const own = JSON.parse(readFileSync(file, "utf8"));
      return own.version === version && own.license !== licence;
    });
    expect(differing).toEqual([]);
  });

  test("each licence file is of the licence that the package names", () => {
    const wrong = dependencies.filter(({ licence, text }) => {
      const names = licence.match(/[\w.-]+/g)?.filter((word) => allowedLicences.includes(word)) ?? [];
      return text !== undefined && !names.some((name) => signs[name]?.test(text));
    });
    expect(wrong.map(({ name, licence }) => `${name}: ${licence}`)).toEqual([]);
  });

  test.each(["MIT", "(MIT OR GPL-3.0-only)", "GPL-3.0-only OR ISC", "MIT AND (Apache-2.0 OR GPL-2.0-only)"])(
    "%s is allowed",
    (expression) => expect(isAllowed(expression)).toBe(true),
  );

  test.each([
    "",
    "GPL-3.0-only",
    "MIT AND GPL-3.0-only",
    "Apache-2.0 WITH X",
    "UNLICENSED",
    "MIT MIT",
    "(MIT",
  ])("“%s” is refused", (expression) => expect(isAllowed(expression)).toBe(false));
});

describe("fonts", () => {
  test("every folder of fonts in the design system is known and stands under the OFL", () => {
    const folder = "@kern-ux/native/dist/fonts";
    const found = readdirSync(join(root, "node_modules", folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => `${folder}/${entry.name}`);
    expect(fonts.map((font) => font.folder)).toEqual(found.sort());
    expect(fonts.filter((font) => font.licence !== "OFL-1.1")).toEqual([]);
  });
});

describe("THIRD-PARTY-NOTICES.md", () => {
  const written = readFileSync(join(root, "THIRD-PARTY-NOTICES.md"), "utf8");

  test("is what `npm run notices` writes today", () => {
    expect(written === noticesOf(dependencies), "run: npm run notices").toBe(true);
  });

  test("names every production dependency", () => {
    expect(dependencies.filter(({ name, version }) => !written.includes(`| ${name} | ${version} |`))).toEqual(
      [],
    );
  });

  test("changes when a dependency does", () => {
    const newer = dependencies.map((each, index) => (index === 0 ? { ...each, version: "99.0.0" } : each));
    expect(noticesOf(newer)).not.toBe(noticesOf(dependencies));
  });
});

describe("our own licence", () => {
  test("is the EUPL-1.2, in package.json and as a text", () => {
    expect(JSON.parse(readFileSync(join(root, "package.json"), "utf8")).license).toBe("EUPL-1.2");
    expect(readFileSync(join(root, "LICENSE"), "utf8")).toMatch(signs["EUPL-1.2"]!);
  });
});
