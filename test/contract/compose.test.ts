import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

interface Service {
  readonly build?: string;
  readonly user?: string;
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly ports?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly secrets?: readonly string[];
}
interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly secrets: Readonly<Record<string, { readonly file: string }>>;
  readonly volumes: object;
}
const text = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
const compose = parse(text('docker-compose.yml'), { merge: true }) as Compose;
const ours = Object.entries(compose.services).filter(([, { build }]) => build !== undefined);
const SECRET_SETTINGS = /^(SECRET|POSTGRES_PASSWORD)$/;

it('every process of ours has a root that cannot be written and no capability', () => {
  expect(ours.map(([name]) => name).sort()).toEqual(
    ['awards', 'campaigns', 'gateway', 'organisations', 'people', 'prepare'].sort(),
  );
  for (const [name, { read_only, cap_drop }] of ours)
    expect({ name, read_only, cap_drop }).toEqual({ name, read_only: true, cap_drop: ['ALL'] });
});

it('whatever stays up says when it is ready, and waits for whom it needs', () => {
  for (const [name, { healthcheck, depends_on = {} }] of Object.entries(compose.services)) {
    if (name !== 'prepare')
      expect({ name, test: healthcheck?.test[0] }).toEqual({ name, test: expect.stringMatching(/^CMD/) });
    for (const [needed, { condition }] of Object.entries(depends_on)) {
      expect(compose.services).toHaveProperty(needed);
      expect(condition).toBe(needed === 'prepare' ? 'service_completed_successfully' : 'service_healthy');
    }
  }
});

it('secrets come from files, and only the gateway is published', () => {
  for (const [name, { environment = {}, secrets = [], ports }] of Object.entries(compose.services)) {
    expect(Object.keys(environment).filter((setting) => SECRET_SETTINGS.test(setting))).toEqual([]);
    expect(Object.keys(compose.secrets)).toEqual(expect.arrayContaining([...secrets]));
    expect({ name, isPublished: ports !== undefined }).toEqual({ name, isPublished: name === 'gateway' });
    for (const [setting, value] of Object.entries(environment))
      if (setting.endsWith('_FILE')) expect(secrets).toContain(value.replace('/run/secrets/', ''));
  }
});

it('the image runs as another user than root and leaves out what a checkout must not give', () => {
  const lines = text('Dockerfile').split('\n');
  const last = lines.lastIndexOf(lines.filter((line) => line.startsWith('FROM ')).at(-1) ?? '');

  expect(lines.slice(last)).toContain('USER node');
  expect(lines.join('\n')).not.toMatch(/:latest|ADD http|curl .*\| *sh/);
  for (const kept of ['.git', '.data', 'secrets']) expect(text('.dockerignore').split('\n')).toContain(kept);
});
