import { constants } from "node:fs";
import { access, mkdir } from "node:fs/promises";
import { StartFailure } from "./start-failure.ts";

/** Makes the data folder where there is none; only its owner may look in. Fails with a sentence where it is unusable. */
export const ensureDataFolder = async (folder: string): Promise<void> => {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    throw new StartFailure(
      `Der Datenordner ${folder} lässt sich nicht anlegen oder beschreiben. ` +
        "Prüfen Sie seine Rechte, oder nennen Sie mit --data einen anderen.",
    );
  }
};
