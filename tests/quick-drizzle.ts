/** Each file of tests that opens a store loads drizzle anew; so it does in half a second instead of two. */
import { resolveDrizzleQuickly } from "#server/store/quick-drizzle.ts";

resolveDrizzleQuickly();
