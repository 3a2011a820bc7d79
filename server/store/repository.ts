import { readAccounts, writeAccounts } from "./accounts.ts";
import { readAssessments, writeAssessments } from "./assessments.ts";
import { readAudit, writeAudit } from "./audit.ts";
import { readCells, writeCells } from "./cells.ts";
import { readChangeRequests, writeChangeRequests } from "./change-requests.ts";
import { readChecklists, writeChecklists } from "./checklists.ts";
import type { Connection } from "./connection.ts";
import { readEvents } from "./events.ts";
import { readMembers, writeMembers } from "./members.ts";
import { readProposals, writeProposals } from "./proposals.ts";
import { readReports, writeReports } from "./reports.ts";
import { readSessions, writeSessions } from "./sessions.ts";
import { readSettings, writeSettings } from "./settings.ts";
import { readSignInFailures, writeSignInFailures } from "./sign-in-failures.ts";
import type { Reading, Writing } from "./store.ts";

/** Everything that can be read, on one connection. */
export function reading(connection: Connection): Reading {
  return {
    ...readAccounts(connection),
    ...readSessions(connection),
    ...readSignInFailures(connection),
    ...readProposals(connection),
    ...readMembers(connection),
    ...readAssessments(connection),
    ...readCells(connection),
    ...readEvents(connection),
    ...readChangeRequests(connection),
    ...readReports(connection),
    ...readChecklists(connection),
    ...readAudit(connection),
    ...readSettings(connection),
  };
}

/** Everything that can be read and written, on a connection inside a transaction. */
export function writing(connection: Connection): Writing {
  return {
    ...reading(connection),
    ...writeAccounts(connection),
    ...writeSessions(connection),
    ...writeSignInFailures(connection),
    ...writeProposals(connection),
    ...writeMembers(connection),
    ...writeAssessments(connection),
    ...writeCells(connection),
    ...writeChangeRequests(connection),
    ...writeReports(connection),
    ...writeChecklists(connection),
    ...writeAudit(connection),
    ...writeSettings(connection),
  };
}
