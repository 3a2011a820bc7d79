import type { Config } from "./config.ts";
import { StartFailure } from "./start-failure.ts";
import type { Reading } from "./store/store.ts";

/** What a database is for: showing invented data, or real work. It is decided at its first start, for good. */
export type Operation = "demo" | "real";

/** The setting that remembers it. */
export const operationSetting = "operation";

/**
 * How to start: as the database was begun, for a fresh one as asked, and without being asked as a demonstration
 * unless something was configured. Fails where the operator asks for the other.
 */
export const operationFor = async (reading: Reading, config: Config): Promise<Operation> => {
  const begun = await reading.setting(operationSetting);
  const asked = config.demo === undefined ? undefined : config.demo ? "demo" : "real";
  if (begun !== "demo" && begun !== "real") return asked ?? (config.configured ? "real" : "demo");
  if (asked === undefined || asked === begun) return begun;
  throw new StartFailure(
    begun === "demo"
      ? `In ${config.data} liegt ein Vorführbetrieb mit erfundenen Daten. Nennen Sie für den echten Betrieb mit --data einen anderen Ordner (und mit --database eine andere Datenbank), oder lassen Sie --no-demo weg.`
      : `In ${config.data} liegen echte Daten; ein Vorführbetrieb braucht einen eigenen Ordner. Nennen Sie mit --data einen anderen (und mit --database eine andere Datenbank), oder lassen Sie --demo weg.`,
  );
};
