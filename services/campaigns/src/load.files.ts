import { readFileSync } from 'node:fs';
import type { ValueKind } from './content/content.entity.ts';

const DATA = new URL('../data/', import.meta.url);
const read = <T>(name: string): T => JSON.parse(readFileSync(new URL(name, DATA), 'utf8')) as T;

interface Kind {
  readonly code: string;
  readonly vi: string;
  readonly en: string;
}

/** The plan as data, word for word. */
export interface PlanFile {
  readonly code: string;
  readonly name: string;
  readonly name_en: string;
  readonly document: {
    number: string | null;
    issued_on: string | null;
    title: string;
    issuer: { name: string; org: string };
    signer: { name: string; position: string };
  };
  readonly responds_to: readonly { by: string; kind: string; text: string }[];
  readonly preamble: string[];
  readonly purposes: readonly { text: string }[];
  readonly slogans: string[];
  readonly subjects: { collective: Kind[]; collective_open_list: boolean; individual: Kind[] };
  readonly contents: readonly { order: number; target: Kind; text: string }[];
  readonly period: { text: string; ends: { declarations: readonly { code: string; by: string }[] } };
  readonly awards: {
    text: string;
    legal_bases: readonly { number: string; kind: string; date: string; issuer: string }[];
  };
  readonly assignments: readonly {
    order: number;
    heading: string;
    tone: 'assign' | 'request';
    assignees: readonly {
      org?: string;
      group?: 'all-units' | 'mass-organisations';
      vi?: string;
      unit?: string;
      role?: string;
    }[];
    tasks: readonly { text: string }[];
  }[];
  readonly closing: string;
  readonly distribution: readonly { order: number; text: string; for_report: boolean }[];
}

/** What the plan leaves open. */
export interface OurFile {
  readonly parent: { code: string; titleEn: string; startsOn: string };
  readonly aliases: string[];
  readonly startsOn: string;
  readonly acknowledgeBy: string;
  readonly launchBy: string;
  readonly recipients: Readonly<Record<string, string>>;
  readonly memberLine: number;
  readonly archiveLine: number;
  readonly declaredBy: Readonly<Record<string, string>>;
  readonly taskDueDays: Readonly<Record<string, string>>;
  readonly contents: Readonly<
    Record<string, { subgroups?: string[]; objectives?: string[]; headAccountability?: string }>
  >;
  readonly indicators: readonly {
    content: number;
    code: string;
    name: string;
    nameEn: string;
    unit: string | null;
    valueKind: ValueKind;
    isRequired?: boolean;
  }[];
  readonly reportingPeriods: readonly { name: string; fromOn: string; toOn: string; dueOn: string }[];
}

export const readPlan = (): PlanFile => read('campaign-2021-covid.json');
export const readOurs = (): OurFile => read('ours.json');
