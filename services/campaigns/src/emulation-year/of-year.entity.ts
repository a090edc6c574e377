import { Ref, Row, Whole } from '@tdkt/kernel';
import { ObjectType } from 'type-graphql';

/** A row of the year of a cluster, seen by the members of the cluster that year. */
@ObjectType()
export abstract class RowOfYear extends Row {
  @Ref({ personal: 'NONE' }) emulationYearId!: string;
  @Ref({ personal: 'NONE' }) clusterId!: string;
  @Whole({ personal: 'NONE' }) year!: number;
}
