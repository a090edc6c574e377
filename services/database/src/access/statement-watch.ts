import type { AfterQueryEvent, BeforeQueryEvent, EntityManager, EntitySubscriberInterface, QueryRunner } from 'typeorm';
import type { Stopwatch } from './stopwatch.ts';

const watchOf = ({ data }: QueryRunner): Stopwatch | undefined => (data as { watch?: Stopwatch }).watch;

/** Every statement of the transaction from here on, its end too, is measured by the watch. */
export function watchStatements({ queryRunner }: EntityManager, watch: Stopwatch): void {
  if (queryRunner) Object.assign(queryRunner.data, { watch });
}

/** TypeORM tells of each statement only to a subscriber. */
export class StatementWatch implements EntitySubscriberInterface {
  beforeQuery({ queryRunner }: BeforeQueryEvent): void {
    watchOf(queryRunner)?.begin();
  }

  afterQuery({ queryRunner }: AfterQueryEvent): void {
    watchOf(queryRunner)?.end();
  }
}
