import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

const docs = new URL('../../docs/', import.meta.url);
const http = new URL('../../gateway/src/http/', import.meta.url);
interface Rules {
  readonly groups: readonly {
    readonly rules: readonly {
      readonly alert: string;
      readonly expr: string;
      readonly annotations: { readonly runbook: string };
    }[];
  }[];
}
const rules = (parse(readFileSync(new URL('alerts.yml', docs), 'utf8')) as Rules).groups.flatMap(
  (group) => group.rules,
);
const source = readdirSync(http)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(new URL(name, http), 'utf8'))
  .join('\n');
const guide = readFileSync(new URL('operations.md', docs), 'utf8');

it.each(rules.map((rule) => [rule.alert, rule] as const))(
  '%s asks for metrics that the gateway has',
  (_alert, { expr }) => {
    const names = [...expr.matchAll(/tdkt_[a-z_]+/g)].map(([name]) => name.replace(/_bucket$/, ''));

    for (const name of names) expect(source).toContain(`'${name}'`);
    expect(names.length > 0 || expr.startsWith('up{')).toBe(true);
  },
);

it.each(rules.map((rule) => [rule.alert, rule] as const))(
  '%s names a runbook of the guide',
  (_alert, { annotations }) => {
    const [, title] = /^operations\.md, (.+)$/.exec(annotations.runbook) ?? [];

    expect(guide).toContain(`**${title}.**`);
  },
);
