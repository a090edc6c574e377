import { DateScalar } from '@tdkt/kernel';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { cellKey, cellsOf, isInForce, periodOf } from './official.rules.ts';
import type { Counted, OfficialLine, OfficialTableSpec } from './official.types.ts';

@Directive('@shareable')
@ObjectType()
export class OfficialColumn {
  @Field(() => String) code!: string;
  @Field(() => String) name!: string;
  @Field(() => String) nameEn!: string;
  @Field(() => Boolean, { description: 'Not of the form: what it has no place for, or the register does not say.' })
  isOurs!: boolean;
}

@Directive('@shareable')
@ObjectType()
export class OfficialCellView {
  @Field(() => Int) count!: number;
  @Field(() => String, {
    description: 'Lists the rows that were counted, as the filter `officialCell` of their register.',
  })
  key!: string;
}

@Directive('@shareable')
@ObjectType()
export class OfficialRow {
  @Field(() => String) code!: string;
  @Field(() => String) name!: string;
  @Field(() => String) nameEn!: string;
  @Field(() => Int, { description: 'How far the name is moved in.' }) depth!: number;
  @Field(() => Boolean, { description: 'Not of the form: what the register does not say.' }) isOurs!: boolean;
  @Field(() => [OfficialCellView], { description: 'In the order of the columns.' }) cells!: OfficialCellView[];
}

@Directive('@shareable')
@ObjectType()
export class OfficialNote {
  @Field(() => String) text!: string;
  @Field(() => String) textEn!: string;
}

@Directive('@shareable')
@ObjectType({ description: 'A statistical table that the ministry prescribes (biểu thống kê), of one year.' })
export class OfficialTable {
  @Field(() => String) code!: string;
  @Field(() => String) name!: string;
  @Field(() => String) nameEn!: string;
  @Field(() => String) instrument!: string;
  @Field(() => String) instrumentEn!: string;
  @Field(() => Int) year!: number;
  @Field(() => Boolean, { description: 'It is filed for this year.' }) isInForce!: boolean;
  @Field(() => DateScalar, { description: 'First day that is counted.' }) from!: string;
  @Field(() => DateScalar, { description: 'Last day that is counted.' }) to!: string;
  @Field(() => Boolean, { description: 'False: the days are not yet confirmed by a document that was seen.' })
  isPeriodVerified!: boolean;
  @Field(() => DateScalar, { description: 'Day by which it is filed.' }) dueOn!: string;
  @Field(() => [OfficialColumn]) columns!: OfficialColumn[];
  @Field(() => [OfficialRow]) rows!: OfficialRow[];
  @Field(() => [OfficialNote]) notes!: OfficialNote[];
}

const lineOf = ({ code, vi, en, isOurs = false }: OfficialLine) => ({ code, name: vi, nameEn: en, isOurs });

export function officialTable(spec: OfficialTableSpec, year: number, counted: readonly Counted[]): OfficialTable {
  const counts = cellsOf(spec, counted);
  const rows = spec.rows.map((row, at) => ({
    ...{ ...lineOf(row), depth: row.depth ?? 0 },
    cells: spec.columns.map((column, to) => ({
      count: counts[at]?.[to] ?? 0,
      key: cellKey(spec, year, [row, column]),
    })),
  }));
  return Object.assign(new OfficialTable(), {
    ...{ code: spec.code, name: spec.vi, nameEn: spec.en, instrument: spec.instrument, year },
    ...{ instrumentEn: spec.instrumentEn, isInForce: isInForce(spec, year), isPeriodVerified: spec.period.isVerified },
    ...{ ...periodOf(spec, year), dueOn: `${year}-${spec.dueOn}`, columns: spec.columns.map(lineOf), rows },
    notes: spec.notes.map(({ vi, en }) => ({ text: vi, textEn: en })),
  });
}
