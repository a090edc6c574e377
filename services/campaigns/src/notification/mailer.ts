import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Config } from '@tdkt/kernel';

/** One message to one address; `id` makes a message that was sent twice known as the same. */
export interface Mail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** What takes messages to where they are read. It fails when a message was not taken over. */
export interface Mailer {
  send(mail: Mail): Promise<void>;
  close(): void;
}

/** Host names of machines are no domains of mail. */
const domainOf = (publicUrl: string): string => {
  const host = new URL(publicUrl).hostname;
  return /^[\d.]+$|^\[|^localhost$/.test(host) ? 'localhost.localdomain' : host;
};

const envelope = (config: Config, { id, ...mail }: Mail) => {
  const domain = domainOf(config.publicUrl);
  const from = config.mailFrom ?? `no-reply@${domain}`;
  return { ...mail, from, messageId: `<${id}@${domain}>` };
};

/** The library is read when there is a message to send, not at the start. */
const library = () => import('nodemailer');

/** Without SMTP_URL: a file for every message in DATA_DIR/outbox, readable by the owner of the process only. */
function outboxMailer(config: Config): Mailer {
  const folder = path.join(config.dataDir, 'outbox');
  const opening = library().then(({ createTransport }) => createTransport({ streamTransport: true, buffer: true }));
  return {
    send: async (mail) => {
      const { message } = await (await opening).sendMail(envelope(config, mail));
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const file = path.join(folder, `${mail.id}.eml`);
      await writeFile(`${file}.part`, message as Buffer, { mode: 0o600 });
      await rename(`${file}.part`, file);
    },
    close: () => undefined,
  };
}

function smtpMailer(config: Config, url: string): Mailer {
  const opening = library().then(({ createTransport }) => createTransport(url));
  return {
    send: async (mail) => {
      await (await opening).sendMail(envelope(config, mail));
    },
    // Where it could not be opened, the sending has said so.
    close: () =>
      void opening.then(
        (transport) => transport.close(),
        () => undefined,
      ),
  };
}

export const mailerOf = (config: Config): Mailer =>
  config.smtpUrl === null ? outboxMailer(config) : smtpMailer(config, config.smtpUrl);
