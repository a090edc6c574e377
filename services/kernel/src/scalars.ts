import { GraphQLScalarType } from 'graphql';
import { GraphQLDateTime, GraphQLJSON, GraphQLLocalDate, GraphQLSafeInt } from 'graphql-scalars';

const named = (scalar: GraphQLScalarType, name: string, description: string) =>
  new GraphQLScalarType({ ...scalar.toConfig(), name, description, extensions: {}, specifiedByURL: null });

/** A calendar day as text `YYYY-MM-DD`: never an instant, so no time zone can shift it. */
export const DateScalar = named(GraphQLLocalDate, 'Date', 'A calendar day, `YYYY-MM-DD`.');
/** A moment in UTC. */
export const MomentScalar = named(GraphQLDateTime, 'DateTime', 'A moment, RFC 3339 in UTC.');
/** Whole đồng; exact up to 2^53. */
export const MoneyScalar = named(GraphQLSafeInt, 'Money', 'An amount in whole đồng (VND).');
export const JsonScalar = named(GraphQLJSON, 'JSON', 'A JSON value.');
