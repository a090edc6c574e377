import type { AuthCheckerFn } from 'type-graphql';
import { hasRole, type Role } from './access.ts';
import type { Context } from './context.ts';
import { forbidden, unauthenticated } from './errors.ts';

/** type-graphql's check of the permission marks (`Allow`, `AllowPublic`): the first of the four steps of access. */
export const checkMark: AuthCheckerFn<Context, Role | 'PUBLIC'> = ({ context }, roles) => {
  if (roles.includes('PUBLIC')) return true;
  if (context.actor.kind === 'PUBLIC') throw unauthenticated();
  if (!hasRole(context.actor, roles as Role[])) throw forbidden();
  return true;
};
