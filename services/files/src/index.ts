import type { Readable } from 'node:stream';
import { Allow, type Context, type Job, type Route, type Runtime, SIGNED_IN, type Transaction } from '@tdkt/kernel';
import { Arg, type ClassType, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { MigrationInterface } from 'typeorm';
import * as commands from './file.commands.ts';
import { fileMigration } from './file.migration.ts';
import { fileRoute } from './file.route.ts';
import { FileRef, RequestUpload, UploadTicket } from './file.types.ts';

export { claimFile, type FilePlace, type MadeFile } from './file.commands.ts';
export { FileRef } from './file.types.ts';

/** The files of one service: what it mounts, and what its slices call. */
export interface Files {
  readonly migrations: readonly (new () => MigrationInterface)[];
  readonly resolvers: readonly ClassType[];
  readonly jobs: readonly Job[];
  routes(runtime: Runtime): readonly Route[];
  /** Gives an uploaded file to a row; `path` is the input field that named it. Throws INVALID where the caller may not. */
  claim(tx: Transaction, file: commands.FilePlace & { id: string; path: string }): Promise<void>;
  /** Keeps bytes that the product made; answers the id. */
  keep(tx: Transaction, file: commands.MadeFile): Promise<string>;
  /** Lets go of files of ours, when what they belonged to is forgotten. */
  letGo(tx: Transaction, ids: readonly string[]): Promise<unknown>;
  /** For a `FileRef` field: batched, null where the caller sees none. */
  of(ctx: Context, id: string | null | undefined): Promise<FileRef | null>;
  /** The file with its bytes; NOT_FOUND where the caller sees none. */
  open(ctx: Context, id: string): Promise<{ file: FileRef; bytes: () => Readable }>;
}

/** Root fields are one namespace over all subgraphs, so each service has its own. */
function uploadResolver(service: string, noun: string): ClassType {
  @Resolver()
  class UploadResolver {
    @Allow(SIGNED_IN)
    @Mutation(() => UploadTicket, {
      name: `request${noun}Upload`,
      description: 'First of three: where to PUT the bytes.',
    })
    request(@Arg('input', () => RequestUpload) input: RequestUpload, @Ctx() ctx: Context) {
      return commands.requestUpload(ctx, service, input);
    }

    @Allow(SIGNED_IN)
    @Mutation(() => FileRef, {
      name: `complete${noun}Upload`,
      description: 'Last of three: the file, ready to be named by an input.',
    })
    complete(@Arg('id', () => ID) id: string, @Ctx() ctx: Context) {
      return commands.completeUpload(ctx, service, id);
    }
  }
  return UploadResolver;
}

const FORGET_SECONDS = 3_600;

/** `noun` names the root fields: request<noun>Upload, complete<noun>Upload. `migration` is the time stamp of its table. */
export function filesOf(service: string, { noun, migration }: { noun: string; migration: number }): Files {
  return {
    migrations: [fileMigration(service, migration)],
    resolvers: [uploadResolver(service, noun)],
    jobs: [
      {
        name: 'forget-uploads',
        everySeconds: FORGET_SECONDS,
        run: (runtime) => commands.forgetUploads(runtime, service),
      },
    ],
    routes: (runtime) => [fileRoute(runtime, service)],
    claim: (tx, file) => commands.claimFile(tx, service, file),
    keep: (tx, file) => commands.keepFile(tx, service, file),
    letGo: (tx, ids) => commands.letGo(tx, service, ids),
    of: (ctx, id) => commands.fileOf(ctx, service, id),
    open: (ctx, id) => commands.openFile(ctx, service, id),
  };
}
