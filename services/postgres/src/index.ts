export { columnTypes } from './column-types.ts';
export {
  type Connection,
  clientConfig,
  connectionFor,
  quoteName,
  quoteText,
  serviceRole,
  withClient,
} from './connection.ts';
export { parseUrl } from './external.ts';
export { type DatabaseServer, type ServerOptions, startServer } from './start.ts';
export { codeOf, messageOf, StartError } from './start-error.ts';
