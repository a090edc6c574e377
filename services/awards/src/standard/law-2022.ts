/** Every standard of Law 06/2022/QH15, articles 20 to 76, under the decree of its time. */
import type { Decree } from './decree.types.ts';
import { armedOrders2022 } from './law-2022.armed-orders.ts';
import { certificates2022 } from './law-2022.certificates.ts';
import { highOrders2022 } from './law-2022.high-orders.ts';
import { highestOrders2022 } from './law-2022.highest-orders.ts';
import { labourOrders2022 } from './law-2022.labour-orders.ts';
import { MEDALS_2022 } from './law-2022.medals.ts';
import { PRIZES_2022 } from './law-2022.prizes.ts';
import { PROFESSIONS_2022 } from './law-2022.professions.ts';
import { HEROIC_TITLES_2022 } from './law-2022.state-titles.ts';
import { titles2022 } from './law-2022.titles.ts';
import type { Standard } from './standard.types.ts';

export const law2022Under = (decree: Decree): readonly Standard[] => [
  ...titles2022(decree),
  ...highestOrders2022(decree),
  ...highOrders2022(decree),
  ...labourOrders2022(decree),
  ...armedOrders2022(decree),
  ...MEDALS_2022,
  ...HEROIC_TITLES_2022,
  ...PROFESSIONS_2022,
  ...PRIZES_2022,
  ...certificates2022(decree),
];
