import { accountsContract } from "./contract/accounts.ts";
import { answersContract } from "./contract/answers.ts";
import { auditContract } from "./contract/audit.ts";
import { proposalsContract } from "./contract/proposals.ts";
import { recordsContract } from "./contract/records.ts";
import { transactionsContract } from "./contract/transactions.ts";
import type { GivenStore } from "./fixtures.ts";

/** What every store must keep, on whatever database. Run by each database's own test file. */
export function storeContract(store: GivenStore): void {
  accountsContract(store);
  proposalsContract(store);
  answersContract(store);
  recordsContract(store);
  auditContract(store);
  transactionsContract(store);
}
