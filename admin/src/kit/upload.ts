/** A file to the server in three steps: ask where, put the bytes there, have it confirmed. */
import { ask, codeOfStatus, failure } from './transport.ts';

export interface KeptFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly href: string;
}
/** Whose files: the subgraph of the row that the file will belong to. */
export type FileOwner = 'Award' | 'Campaign';

/** What may be kept; the server looks at the bytes as well. */
export const KEPT_TYPES = '.pdf,.docx,.xlsx,.jpg,.jpeg,.png,.webp';
export const FILE_FIELDS = '{ id name mediaType size sha256 href }';

const TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
};

/** Browsers know office files by what is installed beside them, so the ending tells. */
const typeOf = (file: File): string => TYPES[file.name.split('.').pop()?.toLowerCase() ?? ''] ?? file.type;

/** fetch tells nothing of how far it is. */
function put(href: string, file: File, onProgress: (share: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', href);
    request.setRequestHeader('x-requested-with', 'XMLHttpRequest');
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(failure('UNAVAILABLE'));
    request.onload = () => {
      if (request.status < 300) return resolve();
      const extensions = JSON.parse(request.responseText || '{}')?.errors?.[0]?.extensions;
      return reject(failure(extensions?.code ?? codeOfStatus(request.status), extensions ?? {}));
    };
    request.send(file);
  });
}

/** Sends a file; fails with the errors of the graph. `onProgress` gets a share from 0 to 1. */
export async function upload(
  owner: FileOwner,
  file: File,
  onProgress: (share: number) => void = () => undefined,
): Promise<KeptFile> {
  const input = { name: file.name, mediaType: typeOf(file), size: file.size };
  const { ticket } = await ask<{ ticket: { fileId: string; href: string } }>(
    `mutation ($input: RequestUpload!) { ticket: request${owner}Upload(input: $input) { fileId href } }`,
    { input },
  );
  await put(ticket.href, file, onProgress);
  const { kept } = await ask<{ kept: KeptFile }>(
    `mutation ($id: ID!) { kept: complete${owner}Upload(id: $id) ${FILE_FIELDS} }`,
    { id: ticket.fileId },
  );
  return kept;
}
