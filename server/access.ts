import type { FastifyContextConfig, FastifyRequest } from "fastify";
import type { MemberRole } from "#core/contract.ts";
import type { App } from "./http/app-type.ts";
import { refuseForeignOrigin } from "./http/origin.ts";
import { RequestProblem } from "./http/problems.ts";
import { sessionToken } from "./identity/session-cookie.ts";
import { personOf, sessionIdOf, type Person } from "./identity/sessions.ts";
import { decide, type Policy } from "./policy.ts";
import type { Services } from "./services.ts";
import type { OpenedAssessment, StoredAssessment } from "./store/store.ts";

/** What a member has opened: the proposal, and the assessment where the address names one. */
export type Opened = {
  readonly proposalId: string;
  readonly role: MemberRole;
  readonly assessment: StoredAssessment | null;
};

/** One route as registered, for the test that holds every role against every route. */
export type RouteRow = { readonly method: string; readonly url: string; readonly policy: Policy };

/**
 * Holds every route to its policy, before anything of the request is read. A route without one stops the start.
 * Returns the table of all routes, which fills while they are registered.
 */
export const enforcePolicies = (app: App, services: Services): readonly RouteRow[] => {
  const routes: RouteRow[] = [];
  app.decorateRequest("person", null);
  app.decorateRequest("opened", null);
  app.addHook("onRoute", ({ method, url, config }) => {
    const policy = policyIn(config);
    if (!policy) throw new Error(`route without a policy: ${String(method)} ${url}`);
    for (const each of [method].flat()) routes.push({ method: each, url, policy });
  });
  app.addHook("onRequest", async (request) => {
    const policy = policyIn(request.routeOptions.config) ?? withoutRoute(request.url);
    await admit(request, policy, services);
    refuseForeignOrigin(request, services.settings);
  });
  return routes;
};

/** What a route declares: `{ config: declares(policy) }`. */
export const declares = (policy: Policy): FastifyContextConfig & { readonly policy: Policy } => ({ policy });

const policyIn = (config: object | undefined): Policy | undefined => {
  const policy = config && "policy" in config ? config.policy : undefined;
  return isPolicy(policy) ? policy : undefined;
};

/** A method that no route knows: under the API it asks for a sign-in like everything else there. */
const withoutRoute = (url: string): Policy => (/^\/api(?![^/?])/.test(url) ? "signedIn" : "public");

const isPolicy = (value: unknown): value is Policy =>
  value === "public" ||
  value === "signedIn" ||
  (typeof value === "object" && value !== null && ("role" in value || "member" in value));

const admit = async (request: FastifyRequest, policy: Policy, services: Services): Promise<void> => {
  if (policy === "public") return;
  const token = sessionToken(request, services.settings);
  const found =
    token === undefined ? undefined : await foundFor(request, sessionIdOf(token), policy, services);
  const person = found && (await personOf(services, found));
  const opened = person && (await openedBy(request, found, policy, services));
  const decision = decide(policy, person?.account, opened?.role);
  refuseOtherAccount(request, person);
  if (decision.kind === "forbidden") throw new RequestProblem("forbidden", { detail: decision.needed });
  if (decision.kind !== "allowed") throw new RequestProblem(decision.kind);
  request.setDecorator("person", person ?? null);
  request.setDecorator("opened", opened ?? null);
};

/** A browser that kept changes for one account says so; nobody else who signs in there sends them as their own. */
const refuseOtherAccount = ({ headers }: FastifyRequest, person: Person | undefined): void => {
  const expected = headers["expected-account"];
  if (person && expected !== undefined && expected !== person.account.id)
    throw new RequestProblem("otherAccount");
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A stored session, with the assessment that the address names, where the account may open one. */
type Found = Person & { readonly opened?: OpenedAssessment | undefined };

/** Most requests are about an assessment: what they need before anything else is read in one go. */
const foundFor = async (
  request: FastifyRequest,
  session: string,
  policy: Policy,
  { store }: Services,
): Promise<Found | undefined> => {
  const assessment = idIn(request, policy, "assessment");
  return assessment === null
    ? store.db.session(session)
    : store.db.sessionWithAssessment(session, assessment);
};

/** What the address names, where the person is a member of it. */
const openedBy = async (
  request: FastifyRequest,
  { account, opened }: Found,
  policy: Policy,
  { store }: Services,
): Promise<Opened | undefined> => {
  if (opened) return { ...opened, proposalId: opened.assessment.proposalId };
  const proposalId = idIn(request, policy, "proposal");
  const member = proposalId === null ? undefined : await store.db.member(proposalId, account.id);
  return member && { proposalId: member.proposalId, role: member.role, assessment: null };
};

/** The id of the proposal or assessment whose members the policy lets in. */
const idIn = (request: FastifyRequest, policy: Policy, of: "proposal" | "assessment"): string | null => {
  if (typeof policy !== "object" || !("member" in policy) || policy.of !== of) return null;
  const id = parameter(request, of);
  return uuid.test(id) ? id : null;
};

const parameter = ({ params }: FastifyRequest, name: string): string => {
  const value: unknown =
    typeof params === "object" && params !== null
      ? Object.entries(params).find(([key]) => key === name)?.[1]
      : undefined;
  return typeof value === "string" ? value : "";
};

/** Who is signed in, on routes whose policy asks for it. */
export const personIn = (request: FastifyRequest): Person => {
  const person = request.getDecorator<Person | null>("person");
  if (!person) throw new Error("the route's policy lets in people who are not signed in");
  return person;
};

/** The proposal and role, on routes for members. */
export const openedIn = (request: FastifyRequest): Opened => {
  const opened = request.getDecorator<Opened | null>("opened");
  if (!opened) throw new Error("the route's policy does not ask for membership");
  return opened;
};

/** The assessment, on routes for members of an assessment. */
export const assessmentIn = (request: FastifyRequest): Opened & { readonly assessment: StoredAssessment } => {
  const { assessment, ...opened } = openedIn(request);
  if (!assessment) throw new Error("the route's address names no assessment");
  return { ...opened, assessment };
};
