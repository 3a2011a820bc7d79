/**
 * Prints the address of a PostgreSQL server that tests may use: the one named in `TEST_DATABASE_URL`,
 * else one that lets us in on this machine. Prints nothing where there is none.
 */
import { userInfo } from "node:os";
import { Client } from "pg";

/** Addresses that a local installation answers on without a password of its own. */
const usual = [
  "postgres://postgres@127.0.0.1:5432/postgres",
  "postgres://postgres:postgres@127.0.0.1:5432/postgres",
  `postgres://${encodeURIComponent(userInfo().username)}@localhost/postgres?host=/var/run/postgresql`,
];

async function mayCreateDatabases(connectionString: string): Promise<boolean> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 2_000 });
  try {
    await client.connect();
    const { rows } = await client.query(
      "select 1 from pg_roles where rolname = current_user and (rolsuper or rolcreatedb)",
    );
    return rows.length === 1;
  } catch {
    return false;
  } finally {
    await client.end();
  }
}

async function firstUsual(): Promise<string> {
  for (const url of usual) if (await mayCreateDatabases(url)) return url;
  return "";
}

process.stdout.write(process.env["TEST_DATABASE_URL"] ?? (await firstUsual()));
