import { randomUUID } from "node:crypto";
import pg from "pg";

/** A statement as it was sent, and whether it was sent only when all before it had been answered. */
type Sent = {
  readonly statement: { readonly text: string; readonly name?: string };
  readonly values: readonly unknown[];
  readonly waits: boolean;
};

type Query = (...given: readonly unknown[]) => unknown;

/** What work sends to PostgreSQL, in order. */
export const sentBy = async (work: () => Promise<void>): Promise<readonly Sent[]> => {
  const sent: Sent[] = [];
  const clients = pg.Client.prototype as unknown as { query: Query };
  const { query } = clients;
  let unanswered = 0;
  clients.query = function (this: unknown, config, values, callback, ...rest) {
    const { text, name } = (typeof config === "string" ? { text: config } : config) as Sent["statement"];
    const given = Array.isArray(values) ? (values as readonly unknown[]) : [];
    sent.push({
      statement: { text, ...(name !== undefined && { name }) },
      values: given,
      waits: unanswered === 0,
    });
    unanswered += 1;
    const answered = (): void => void (unanswered -= 1);
    if (typeof callback === "function") {
      const told = (...answer: readonly unknown[]): unknown => {
        answered();
        return (callback as Query)(...answer);
      };
      return query.call(this, config, values, told, ...rest);
    }
    const answer = query.call(this, config, values, callback, ...rest) as Promise<unknown>;
    answer.then(answered, answered);
    return answer;
  };
  try {
    await work();
  } finally {
    clients.query = query;
  }
  return sent;
};

/** A save that was sent once: on which revision it was based, and with which key. */
type Save = { readonly sent: readonly Sent[]; readonly basedOn: number; readonly key: string };

/** Sends the statements of a save again and again, each time based on the one before, and waits where it waited. */
export const repeated = (client: pg.Client, { sent, basedOn, key }: Save): (() => Promise<void>) => {
  let times = 0;
  return async () => {
    times += 1;
    const newKey = randomUUID();
    const next = (value: unknown): unknown => {
      if (value === basedOn || value === basedOn + 1) return value + times;
      return value === key ? newKey : value;
    };
    let before: Promise<pg.QueryResult>[] = [];
    for (const { statement, values, waits } of sent) {
      if (waits) await Promise.all(before);
      if (waits) before = [];
      before.push(client.query({ ...statement, values: values.map(next) }));
    }
    await Promise.all(before);
  };
};
