import { Array, Boolean, Literal, Object, String, Union, type Static } from "typebox";
import { Closed, Instant, Uuid } from "./contract-parts.ts";

/** Who is signed in, and how: the bodies of sign-in, set-up and the account. */

export const GlobalRole = Union([
  Literal("staff"),
  Literal("author"),
  Literal("reviewer"),
  Literal("administrator"),
]);

/** GET /api/system: public, asked before sign-in. */
export const System = Object(
  {
    product: String(),
    version: String(),
    demo: Boolean(),
    /** True where the operator allowed plain http on a network address: shown as a banner. */
    insecure: Boolean(),
    setupOpen: Boolean(),
  },
  Closed,
);

/** POST /api/session */
export const SignIn = Object(
  { username: String({ minLength: 1, maxLength: 200 }), password: String({ minLength: 1, maxLength: 1000 }) },
  Closed,
);
/** GET /api/session, and the answer to a sign-in */
export const Me = Object(
  {
    id: Uuid,
    username: String(),
    name: String(),
    unit: String(),
    roles: Array(GlobalRole),
    expiresAt: Instant,
  },
  Closed,
);
/** POST /api/setup: the administrator's one-time link */
export const Setup = Object(
  {
    token: String({ minLength: 20, maxLength: 200 }),
    username: String({ minLength: 3, maxLength: 200 }),
    name: String({ minLength: 1, maxLength: 200 }),
    password: String({ minLength: 12, maxLength: 1000 }),
  },
  Closed,
);
/** PUT /api/session/password */
export const PasswordChange = Object(
  { current: String({ minLength: 1, maxLength: 1000 }), next: String({ minLength: 12, maxLength: 1000 }) },
  Closed,
);

export type GlobalRole = Static<typeof GlobalRole>;
export type System = Static<typeof System>;
export type SignIn = Static<typeof SignIn>;
export type Me = Static<typeof Me>;
export type Setup = Static<typeof Setup>;
export type PasswordChange = Static<typeof PasswordChange>;
