import type { MemberList, ProposalList } from "#core/contract.ts";
import type { Api, Place } from "../journeys/support/api.ts";

/** What the scenes show, by id. */
export type Prepared = {
  /** The demonstration project, answered half-way. */
  readonly running: Place;
  /** Answered whole, with a contradiction that is explained. */
  readonly complete: Place;
  /** Answered whole and submitted. */
  readonly submitted: Place;
  /** Nothing answered yet. */
  readonly untouched: Place;
  /** No assessment yet. */
  readonly fresh: string;
};

const submit = async (api: Api, { assessment }: Place): Promise<void> => {
  const { revision } = await api.assessment(assessment);
  await api.send("POST", `/api/assessments/${assessment}/submit`, { revision });
};

/** Takes an account off a proposal, so that its list is empty. */
const takeOff = async (api: Api, proposal: string, name: string): Promise<void> => {
  const { members } = await api.send<MemberList>("GET", `/api/proposals/${proposal}/members`);
  const member = members.find((each) => each.name === name);
  if (member) await api.send("DELETE", `/api/proposals/${proposal}/members/${member.account}`);
};

/** Makes everything that the scenes need, through the API, as the demonstration's first account. */
export const prepare = async (api: Api): Promise<Prepared> => {
  const running = await api.demo();
  const { proposals } = await api.send<ProposalList>("GET", "/api/proposals");
  for (const { id } of proposals) await takeOff(api, id, "Jonas Keller");
  const complete = await api.begin("Gesetz über einen Zuschuss zur häuslichen Pflege", "pflegezuschuss");
  const submitted = await api.begin(
    "Satzung über die Erhebung einer Übernachtungsabgabe",
    "uebernachtungsabgabe",
    { instrument: "satzung", shortTitle: "Übernachtungsabgabe", stage: "verkuendet" },
  );
  await submit(api, submitted);
  const untouched = await api.begin("Satzung über die Benutzung der Stadtbibliothek", undefined, {
    instrument: "satzung",
    deadline: "2027-01-15",
  });
  const fresh = await api.propose("Satzung zum Schutz des Baumbestands", { instrument: "satzung" });
  return { running, complete, submitted, untouched, fresh };
};
