import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RunningService, Runtime } from '@tdkt/kernel';
import { openGround as openGroundOf, startOn, type Ground as TestGround } from '@tdkt/testing';
import { people } from '../index.ts';

export { type Answered, actorAs, DEMO_PASSWORD } from '@tdkt/testing';

interface Site {
  readonly url: string;
  readonly runtime: Runtime;
  close(): Promise<void>;
}
/** The people service alone, with its HTTP door open. */
export interface Ground extends TestGround {
  readonly url: string;
  /** a second process of the same site, with other settings */
  again(env: Readonly<Record<string, string>>): Promise<Site>;
}

function listen(service: RunningService): Promise<{ server: Server; url: string }> {
  const server = createServer((request, response) => void service.routes[0]?.handle(request, response));
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () =>
      resolve({ server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }),
    );
  });
}

async function siteOf({ service, close }: { service: RunningService; close(): Promise<void> }): Promise<Site> {
  const { server, url } = await listen(service);
  return {
    ...{ url, runtime: service.runtime },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await close();
    },
  };
}

export async function openGround(): Promise<Ground> {
  const ground = await openGroundOf(people);
  const again = async (env: Readonly<Record<string, string>>) => {
    const service = await startOn(ground.database.connection, people, { env });
    return siteOf({ service, close: () => service.close() });
  };
  return { ...ground, ...(await siteOf(ground)), again };
}
