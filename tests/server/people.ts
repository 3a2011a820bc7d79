import type { InjectOptions } from "fastify";
import { randomUUID } from "node:crypto";
import type { Static, TSchema } from "typebox";
import { Errors } from "typebox/value";
import { ProblemDocument, type MemberRole } from "#core/contract.ts";
import { type GlobalRole } from "#core/contract-session.ts";
import { beginSession } from "#server/identity/sessions.ts";
import { instantOf, randomIds } from "#server/outside.ts";
import type { Account } from "#server/store/store.ts";
import type { Running } from "./running-app.ts";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
type Headers = Readonly<Record<string, string>>;

export type Reply = {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
  /** The body, once it has the shape that the contract promises. */
  readonly shaped: <S extends TSchema>(schema: S) => Static<S>;
  readonly problem: () => ProblemDocument;
};

/** Sends requests, as someone signed in or as nobody. */
export type Sender = (method: Method, url: string, body?: unknown, headers?: Headers) => Promise<Reply>;

export type Person = { readonly account: Account; readonly cookie: string; readonly send: Sender };

const shapedAs = <S extends TSchema>(schema: S, text: string): Static<S> => {
  const body: unknown = JSON.parse(text);
  const [error] = Errors(schema, body);
  if (error) throw new Error(`${error.instancePath} ${error.message} in ${text}`);
  return body as Static<S>;
};

/** Requests with these headers, e.g. a cookie. */
export const sender =
  ({ app }: Running, given: Headers = {}): Sender =>
  async (method, url, body, headers = {}) => {
    const options: InjectOptions = { method, url, headers: { ...given, ...headers } };
    if (body !== undefined) {
      options.headers = { "content-type": "application/json", ...options.headers };
      options.payload = typeof body === "string" ? body : JSON.stringify(body);
    }
    const response = await app.inject(options);
    return {
      status: response.statusCode,
      headers: response.headers,
      text: response.payload,
      shaped: (schema) => shapedAs(schema, response.payload),
      problem: () => shapedAs(ProblemDocument, response.payload),
    };
  };

/** An account with a session, without the cost of a password. */
export const aPerson = async (
  running: Running,
  roles: readonly GlobalRole[] = ["staff"],
): Promise<Person> => {
  const id = randomUUID();
  const account: Account = {
    id,
    username: `person-${id}`,
    name: "Mira Vogt",
    unit: "Referat 23 · Sozialministerium",
    roles,
    passwordHash: "none",
    disabledAt: null,
    createdAt: instantOf(running.clock.now),
  };
  const outside = { ids: randomIds, clock: () => running.clock.now };
  const { token } = await running.store.tx(async (writing) => {
    await writing.addAccount(account);
    return beginSession(outside, writing, id);
  });
  const cookie = `__Host-session=${token}`;
  return { account, cookie, send: sender(running, { cookie }) };
};

/** Someone who is a member of a proposal. */
export const aMember = async (running: Running, proposalId: string, role: MemberRole): Promise<Person> => {
  const person = await aPerson(running);
  await running.store.tx((writing) => writing.setMember({ proposalId, accountId: person.account.id, role }));
  return person;
};
