import type { App } from "./app-type.ts";

/** While the server closes, each answer ends its connection: kept open it would hold up the end. */
export const closeConnections = (app: App): void => {
  let closing = false;
  app.addHook("preClose", async () => {
    closing = true;
  });
  app.addHook("onSend", async (_request, reply) => {
    if (closing) reply.header("connection", "close");
  });
};
