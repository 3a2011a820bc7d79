/**
 * `npm run notices`: writes THIRD-PARTY-NOTICES.md anew from package-lock.json and the installed packages.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { productionDependencies } from "./licences.mjs";
import { noticesOf } from "./notices-text.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
writeFileSync(join(root, "THIRD-PARTY-NOTICES.md"), noticesOf(productionDependencies(root)));
