import { aCampaign, openProvince, type Province } from '../testing/province.ts';
import { Steps } from '../testing/steps.ts';

let province: Province;
let steps: Steps;
beforeAll(async () => {
  province = await openProvince();
  steps = new Steps(province);
});
afterAll(() => province.close());

const codesOf = (answer: { violations: readonly { code: string }[] }) => answer.violations.map(({ code }) => code);

describe('a signed decision', () => {
  it('takes its signed file, certificates, deliveries and bonuses alone and refuses every change', async () => {
    const campaign = await aCampaign(province, 'TD-KY');
    const id = await steps.signed('2021-09-15', [steps.line({ campaignId: campaign })]);
    const query = 'query($id: ID!) { decision(id: $id) { version actions } }';
    const { version, actions } = (await province.ask(province.actors.admin, query, { id })).data.decision;

    expect(actions).toEqual(['ATTACH_SIGNED', 'SIGN_FILE', 'DELIVER', 'ISSUE_CERTIFICATES', 'PAY_BONUSES']);
    expect(codesOf(await steps.record({ id, version }, [steps.line({ awardFormId: province.form('GK') })]))).toEqual([
      'WRONG_STATE',
    ]);
    expect(codesOf(await steps.sign(province.actors.admin, { id, version }))).toEqual(['WRONG_STATE']);
  });

  it.each([
    ['update awards.decision set title = $2 where id = $1', 'khác'],
    ['delete from awards.decision where id = $1 and title <> $2', 'x'],
    ['update awards.award set bonus = 1, subject_name = $2 where decision_id = $1', 'khác'],
    ['delete from awards.award where decision_id = $1 and subject_name <> $2', 'x'],
    ['update awards.award set decision_id = $1 where subject_name = $2 and not is_signed', 'Nguyễn Bắc'],
  ])('is frozen in the database, even for the role of the service: %s', async (text, value) => {
    const id = await steps.signed('2021-09-15', [steps.line()]);
    await steps.record(await steps.decision(), [steps.line()]);
    const work = province.runtime.dataSource.transaction(async (manager) => {
      await manager.query("select set_config('app.actor', $1, true)", [
        '{"all":true,"roles":["SYSTEM"],"clusters":[],"paths":[]}',
      ]);
      await manager.query(text, [id, value]);
    });

    await expect(work).rejects.toMatchObject({ driverError: { code: '23514' } });
  });
});
