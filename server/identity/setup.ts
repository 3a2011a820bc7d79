import type { Setup } from "#core/contract-session.ts";
import { RequestProblem } from "../http/problems.ts";
import type { Services } from "../services.ts";
import { sha256 } from "../sha256.ts";
import type { Reading, Writing } from "../store/store.ts";
import { addAccount } from "./accounts.ts";

/** The setting that holds the hash of the one-time token, while the first account is still to be made. */
const setting = "setupToken";

export const isSetupOpen = async (reading: Reading): Promise<boolean> =>
  (await reading.setting(setting)) !== undefined;

/**
 * Makes a new one-time token while there is no account; an earlier one ends, because only its hash was kept.
 * Returns the token for the link, or null where there are accounts.
 */
export const offerSetup = (services: Pick<Services, "store" | "ids">): Promise<string | null> =>
  services.store.tx(async (writing) => {
    // Held from here on: an account that is being made through an earlier token is seen below.
    await writing.setting(setting);
    if ((await writing.accounts()).length > 0) {
      await writing.setSetting(setting, null);
      return null;
    }
    const token = services.ids.secret();
    await writing.setSetting(setting, sha256(token));
    return token;
  });

/**
 * Makes the first account, the administrator's, for whoever holds the one-time token. Of those who use it at once the
 * first takes it, and the others find it taken.
 */
export const setUp = async (services: Services, { token, ...account }: Setup): Promise<void> => {
  await refuseWrongToken(services.store.db, token);
  await addAccount(services, { ...account, unit: "", roles: ["administrator"] }, async (writing) => {
    await refuseWrongToken(writing, token);
    await writing.setSetting(setting, null);
  });
};

const refuseWrongToken = async (reading: Reading | Writing, token: string): Promise<void> => {
  if ((await reading.setting(setting)) !== sha256(token)) throw new RequestProblem("setupClosed");
};
