import { AwardsAwardBook1700001407020 } from './award-book.ts';
import { AwardsBackgroundRun1700001420010 } from './background-run.ts';
import { AwardsBonus1700001408010 } from './bonus.ts';
import { AwardsCertificate1700001404010 } from './certificate.ts';
import { AwardsCertificateLayout1700001420000 } from './certificate-layout.ts';
import { AwardsClusterResult1700001423020 } from './cluster-result.ts';
import { AwardsConsultation1700001409010 } from './consultation.ts';
import { AwardsCorrection1700001411010 } from './correction.ts';
import { AwardsCouncil1700001403100 } from './council.ts';
import { AwardsDecisionDelivery1700001411020 } from './decision-delivery.ts';
import { AwardsDecisionTexts1700001404000 } from './decision-texts.ts';
import { AwardsDossier1700001402000 } from './dossier.ts';
import { AwardsEligibility1700001330030 } from './eligibility.ts';
import { AwardsFund1700001408000 } from './fund.ts';
import { AwardsHistory1700000304000 } from './history.ts';
import { AwardsInit1700000004000 } from './init.ts';
import { AwardsIntake1700001410020 } from './intake.ts';
import { AwardsLetter1700001409040 } from './letter.ts';
import { AwardsNotice1700001409020 } from './notice.ts';
import { AwardsOverride1700001413020 } from './override.ts';
import { AwardsParting1700001410050 } from './parting.ts';
import { AwardsPartingTold1700001421000 } from './parting-told.ts';
import { AwardsPersonalData1700000402000 } from './personal-data.ts';
import { AwardsPlaces1700001406000 } from './places.ts';
import { AwardsPublishForms1700000800210 } from './publish-forms.ts';
import { AwardsPublishHolidays1700000900010 } from './publish-holidays.ts';
import { AwardsQuota1700001413010 } from './quota.ts';
import { AwardsRepetition1700001410030 } from './repetition.ts';
import { AwardsReturns1700001410040 } from './returns.ts';
import { AwardsReview1700001403000 } from './review.ts';
import { AwardsRevocation1700001405010 } from './revocation.ts';
import { AwardsSettings1700001401010 } from './settings.ts';
import { AwardsSignedFile1700001411001 } from './signed-file.ts';
import { AwardsStandingCouncil1700001409030 } from './standing-council.ts';
import { AwardsSuccession1700000200000 } from './succession.ts';
import { AwardsSweep1700001413000 } from './sweep.ts';
import { AwardsTallyIndex1700001424000 } from './tally-index.ts';
import { AwardsTimeliness1700001407010 } from './timeliness.ts';

/** Before the tables of imports and files, which some of the later ones refer to. */
export const FIRST = [
  AwardsInit1700000004000,
  AwardsSuccession1700000200000,
  AwardsHistory1700000304000,
  AwardsPersonalData1700000402000,
  AwardsPublishForms1700000800210,
  AwardsPublishHolidays1700000900010,
];

/** In the order in which they were written; a new one stands at the end. */
export const LATER = [
  AwardsEligibility1700001330030,
  AwardsSettings1700001401010,
  AwardsDossier1700001402000,
  AwardsReview1700001403000,
  AwardsCouncil1700001403100,
  AwardsDecisionTexts1700001404000,
  AwardsCertificate1700001404010,
  AwardsRevocation1700001405010,
  AwardsPlaces1700001406000,
  AwardsSignedFile1700001411001,
  AwardsTimeliness1700001407010,
  AwardsFund1700001408000,
  AwardsConsultation1700001409010,
  AwardsNotice1700001409020,
  AwardsStandingCouncil1700001409030,
  AwardsLetter1700001409040,
  AwardsIntake1700001410020,
  AwardsBonus1700001408010,
  AwardsSweep1700001413000,
  AwardsQuota1700001413010,
  AwardsOverride1700001413020,
  AwardsCorrection1700001411010,
  AwardsAwardBook1700001407020,
  AwardsRepetition1700001410030,
  AwardsReturns1700001410040,
  AwardsParting1700001410050,
  AwardsDecisionDelivery1700001411020,
  AwardsCertificateLayout1700001420000,
  AwardsBackgroundRun1700001420010,
  AwardsPartingTold1700001421000,
  AwardsClusterResult1700001423020,
  AwardsTallyIndex1700001424000,
];
