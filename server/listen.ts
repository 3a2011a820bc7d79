import type { Config } from "./config.ts";
import type { App } from "./http/app-type.ts";
import { StartFailure } from "./start-failure.ts";

type Address = Pick<Config, "host" | "port">;

const sentences: Readonly<Record<string, (address: Address) => string>> = {
  EADDRINUSE: ({ port }) =>
    `Port ${port} ist schon belegt, vielleicht von einem anderen Praxis- und Digitalcheck. Beenden Sie dieses Programm, oder nennen Sie mit --port einen anderen.`,
  EACCES: ({ port }) =>
    `Port ${port} darf dieses Benutzerkonto nicht öffnen. Nennen Sie mit --port einen ab 1024, z. B. 3000.`,
  EADDRNOTAVAIL: ({ host }) =>
    `Die Netzadresse ${host} gehört nicht zu diesem Rechner. Nennen Sie mit --host eine andere, z. B. 127.0.0.1.`,
  ENOTFOUND: ({ host }) =>
    `Den Rechnernamen ${host} gibt es nicht. Nennen Sie mit --host eine Netzadresse, z. B. 127.0.0.1.`,
};

/** Listens, and returns the port it got. Fails with a sentence where the address cannot be had. */
export const listen = async (app: App, { host, port }: Address): Promise<number> => {
  try {
    await app.listen({ host, port });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    const sentence = sentences[code];
    throw sentence ? new StartFailure(sentence({ host, port })) : error;
  }
  const address = app.server.address();
  return typeof address === "object" && address !== null ? address.port : port;
};
