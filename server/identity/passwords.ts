import { argon2, randomBytes, timingSafeEqual } from "node:crypto";

/** argon2id with OWASP's second recommended setting: 19 MiB, two passes, one lane (about 35 ms on one core). */
const setting = { memory: 19 * 1024, passes: 2, parallelism: 1, tagLength: 32 } as const;
const saltLength = 16;

const derive = (password: string, salt: Buffer, cost: Cost): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const message = password.normalize("NFC");
    argon2("argon2id", { message, nonce: salt, ...cost }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });

type Cost = {
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
  readonly tagLength: number;
};

const base64 = (bytes: Buffer): string => bytes.toString("base64").replace(/=+$/, "");

/** The password's hash in the PHC string format, with its salt and its cost. */
export const hashPassword = async (password: string): Promise<string> => {
  const salt = randomBytes(saltLength);
  const key = await derive(password, salt, setting);
  const cost = `m=${setting.memory},t=${setting.passes},p=${setting.parallelism}`;
  return `$argon2id$v=19$${cost}$${base64(salt)}$${base64(key)}`;
};

const phc = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** Whether a password is the one a hash was made of. A hash in another form fits no password. */
export const passwordFits = async (password: string, hash: string): Promise<boolean> => {
  const [, memory, passes, parallelism, salt, key] = phc.exec(hash) ?? [];
  if (salt === undefined || key === undefined) return false;
  const expected = Buffer.from(key, "base64");
  const actual = await derive(password, Buffer.from(salt, "base64"), {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: expected.length,
  });
  return timingSafeEqual(actual, expected);
};

/** A hash that no password is known for: checking against it costs what checking a real one costs. */
const noOnesHash = hashPassword(randomBytes(32).toString("hex"));

/** Takes the time of a check and fails: for names that no account has. */
export const failSlowly = async (password: string): Promise<false> => {
  await passwordFits(password, await noOnesHash);
  return false;
};
