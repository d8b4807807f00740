/**
 * What other features may use of accounts.
 *
 * - `MeService.read(personId)` gives `Me`, after the transaction that changed something
 * - `DoorThrottle.count({ deed: 'link', ip })` before anything that a link opens
 * - `openAccount(manager, …)` and `startSignInSession(manager, …)` work as the door, in the caller's transaction
 * - `setSessionCookie(reply, env, session)` in a controller; `@Visiting()` gives what both need of the request
 */
export { AccountsModule } from './accounts.module';
export { accountByEmail, type AccountRow } from './accounts.queries';
export { DoorThrottle } from './door-throttle';
export { makeAdmin } from './first-admin';
export { holdLocks } from './locks';
export { MeService } from './me.service';
export { weekOf } from './me.presenter';
export { nameOfTeam } from './name-of-team';
export { isNameOfTeam } from './names-of-team.queries';
export { openAccount, passwordFor, type NewAccount } from './new-account';
export { hashPassword } from './password-hash';
export { hashOf, makeSecret, type Secret } from './secret';
export { startSignInSession, type StartedSession } from './sign-in-sessions';
export { endSessions } from './sign-in-sessions.queries';
export { setSessionCookie } from './session-cookie';
export { Visiting, type Visitor } from './visitor';
