import { nodeProblem } from "./node-version.ts";
import { resolveDrizzleQuickly } from "./store/quick-drizzle.ts";

/** `npm run account -- add|reset|disable|list …`: accounts, from the machine the server runs on. */
const problem = nodeProblem(process.version);
if (problem) {
  console.error(problem);
  process.exitCode = 1;
} else {
  resolveDrizzleQuickly();
  const { runAccountCommand } = await import("./account-command.ts");
  const { code, text } = await runAccountCommand(process.argv.slice(2), process.env);
  if (code === 0) console.log(text);
  else console.error(text);
  process.exitCode = code;
}
