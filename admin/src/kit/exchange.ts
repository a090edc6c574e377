/** Files in and out: the plain HTTP of import and export, with the errors of the graph. */
import { useQuery } from '@tanstack/react-query';
import { useLocale } from 'react-admin';
import { codeOfStatus, failure, headers, type Violation } from './transport.ts';

export interface ExchangeColumn {
  readonly name: string;
  readonly label: string;
  readonly isRequired: boolean;
  readonly isEntered: boolean;
}
export interface ExchangeRegister {
  readonly service: string;
  readonly type: string;
  readonly name: string;
  readonly canImport: boolean;
  /** Has columns that leave in a file only when they are asked for. */
  readonly hasSensitive: boolean;
  readonly columns: readonly ExchangeColumn[];
}
type Step = 'check' | 'apply' | 'cancel' | 'undo';
export interface ImportRun {
  readonly id: string;
  readonly isOwn: boolean;
  readonly accountName: string | null;
  readonly undoneByName: string | null;
  readonly type: string;
  readonly fileName: string | null;
  readonly state: string;
  readonly failure: (Violation & { readonly text: string }) | null;
  readonly headings: readonly string[];
  readonly mapping: Readonly<Record<string, string | null>> | null;
  readonly suggested: Readonly<Record<string, string | null>>;
  readonly ignored: readonly string[];
  readonly steps: readonly Step[];
  readonly rowsTotal: number;
  readonly rowsDone: number;
  readonly rowsInvalid: number;
  readonly rowsCreated: number;
  readonly rowsUpdated: number;
  readonly rowsUnchanged: number;
  readonly createdAt: string;
}
export interface RefusedRow {
  readonly row: number;
  readonly errors: readonly { readonly column: string | null; readonly text: string; readonly value: string | null }[];
}
interface Failed {
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}

const SERVICES = ['organisations', 'people', 'campaigns', 'awards'] as const;

/** A path with a slash in front is another door than that of import and export. */
async function reply(path: string, init: RequestInit): Promise<Response> {
  const said = { ...headers(), ...(init.headers as Record<string, string> | undefined) };
  const address = path.startsWith('/') ? path : `/exchange/${path}`;
  const response = await fetch(address, { ...init, headers: said }).catch(() => {
    throw failure('UNAVAILABLE');
  });
  if (response.ok) return response;
  const body = (await response.json().catch(() => ({}))) as Failed;
  const extensions = body.errors?.[0]?.extensions;
  throw failure(extensions?.code ?? codeOfStatus(response.status), extensions ?? {});
}

export const askExchange = async <T>(path: string, init: RequestInit = {}): Promise<T> =>
  (await (await reply(path, init)).json()) as T;

/** Fetches a file and hands it to the browser to keep. */
export async function keepFile(path: string, init: RequestInit = {}): Promise<void> {
  const response = await reply(path, init);
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'data';
  const url = URL.createObjectURL(await response.blob());
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  URL.revokeObjectURL(url);
}

export const sendFile = (register: ExchangeRegister, file: File): Promise<{ run: ImportRun }> =>
  askExchange(`${register.service}/${register.type}/import`, {
    method: 'POST',
    body: file,
    headers: {
      'content-type': 'application/octet-stream',
      'x-file-name': encodeURIComponent(file.name),
      'idempotency-key': crypto.randomUUID(),
    },
  });

export const takeStep = (service: string, id: string, step: Step, body: object = {}): Promise<{ run: ImportRun }> =>
  askExchange(`${service}/imports/${id}/${step}`, { method: 'POST', body: JSON.stringify(body) });

/** Registers that the viewer may export, and those they may import into: asked once in a language. */
export function useExchangeRegisters() {
  const locale = useLocale();
  return useQuery({
    queryKey: ['exchange', 'registers', locale],
    queryFn: async () => {
      const lists = await Promise.all(
        SERVICES.map((service) =>
          askExchange<{ registers: ExchangeRegister[] }>(`${service}/registers?language=${locale}`),
        ),
      );
      return lists.flatMap(({ registers }) => registers);
    },
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
}

export const useExchangeRegister = (type: string): ExchangeRegister | undefined =>
  useExchangeRegisters().data?.find((register) => register.type === type);

export function useImports() {
  return useQuery({
    queryKey: ['exchange', 'imports'],
    queryFn: async () => {
      const ask = async (service: string) => {
        const { runs } = await askExchange<{ runs: ImportRun[] }>(`${service}/imports`);
        return runs.map((run) => ({ ...run, service }));
      };
      const lists = await Promise.all(SERVICES.map(ask));
      return lists.flat().sort((left, right) => right.createdAt.localeCompare(left.createdAt));
    },
    retry: false,
  });
}

export const BUSY: ReadonlySet<string> = new Set(['READING', 'CHECKING', 'APPLYING', 'UNDOING']);
const POLL_MS = 700;

/** A run, asked again and again while the server works on it. */
export function useImport(service: string, id: string) {
  return useQuery({
    queryKey: ['exchange', 'import', service, id],
    queryFn: async () => (await askExchange<{ run: ImportRun }>(`${service}/imports/${id}`)).run,
    refetchInterval: ({ state }) => (state.data && BUSY.has(state.data.state) ? POLL_MS : false),
    retry: false,
  });
}
