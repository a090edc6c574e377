import { lazy, type ReactNode, Suspense } from 'react';
import { Admin, CustomRoutes, type RaRecord, Resource } from 'react-admin';
import { Route } from 'react-router-dom';
import { i18nProvider } from './i18n/index.ts';
import { dataProvider } from './kit/dataProvider.ts';
import type { Register } from './kit/register.ts';
import { authProvider } from './kit/session.ts';
import { Frame } from './layout/Frame.tsx';
import { SignIn } from './layout/SignIn.tsx';
import { darkTheme, lightTheme } from './layout/theme.ts';
import { Waiting } from './layout/Waiting.tsx';
import { pages } from './pages/index.ts';
import { registers } from './resources/index.ts';

const RegisterList = lazy(() => import('./kit/RegisterList.tsx'));
const RegisterShow = lazy(() => import('./kit/RegisterShow.tsx'));
const RegisterEdit = lazy(() => import('./kit/RegisterForm.tsx').then((m) => ({ default: m.RegisterEdit })));
const RegisterCreate = lazy(() => import('./kit/RegisterForm.tsx').then((m) => ({ default: m.RegisterCreate })));
const ReportPage = lazy(() => import('./pages/report/ReportPage.tsx'));
const SheetPage = lazy(() => import('./pages/report/SheetPage.tsx'));
const ComparePage = lazy(() => import('./pages/cluster/ComparePage.tsx'));
const YearPage = lazy(() => import('./pages/cluster/YearPage.tsx'));
const RenumberPage = lazy(() => import('./pages/cluster/RenumberPage.tsx'));
const PaymentPage = lazy(() => import('./pages/bonus/PaymentPage.tsx'));
const PersonalDataPage = lazy(() => import('./pages/person/PersonalDataPage.tsx'));
const UnitTree = lazy(() => import('./pages/organisation/UnitTree.tsx'));
const ImportCentre = lazy(() => import('./pages/exchange/ImportCentre.tsx'));
const ImportRunPage = lazy(() => import('./pages/exchange/ImportRunPage.tsx'));
const ListPage = lazy(() => import('./pages/proposal/ListPage.tsx'));
const BoardPage = lazy(() => import('./pages/proposal/BoardPage.tsx'));
const LawPage = lazy(() => import('./pages/law/LawPage.tsx'));
const EligiblePage = lazy(() => import('./pages/eligible/EligiblePage.tsx'));
const TimelinessPage = lazy(() => import('./pages/timeliness/TimelinessPage.tsx'));
const OfficialPage = lazy(() => import('./pages/official/OfficialPage.tsx'));
const ReturnsPage = lazy(() => import('./pages/returns/ReturnsPage.tsx'));
const QuotaPage = lazy(() => import('./pages/quota/QuotaPage.tsx'));
const Home = lazy(() => import('./pages/home/Home.tsx'));

const wrap = (page: ReactNode) => <Suspense fallback={<Waiting />}>{page}</Suspense>;
const Dashboard = () => wrap(<Home />);

/** Pages of a register: its own where it has some, else those that follow from its description. */
function resourceOf(register: Register) {
  const {
    list: Rows = RegisterList,
    show: Show = RegisterShow,
    create: Create = RegisterCreate,
    edit: Edit = RegisterEdit,
  } = pages[register.type] ?? {};
  return (
    <Resource
      key={register.type}
      name={register.type}
      icon={register.icon}
      recordRepresentation={(record: RaRecord) => String(record[register.title] ?? '')}
      list={wrap(<Rows register={register} />)}
      show={wrap(<Show register={register} />)}
      {...(register.isCreatable ? { create: wrap(<Create register={register} />) } : {})}
      {...(register.isEditable ? { edit: wrap(<Edit register={register} />) } : {})}
    />
  );
}

export const App = () => (
  <Admin
    authProvider={authProvider}
    dataProvider={dataProvider}
    i18nProvider={i18nProvider}
    layout={Frame}
    loginPage={SignIn}
    dashboard={Dashboard}
    theme={lightTheme}
    darkTheme={darkTheme}
    loading={Waiting}
    title="Thi đua, khen thưởng"
    requireAuth
    disableTelemetry
  >
    {registers.map(resourceOf)}
    <CustomRoutes>
      <Route path="/personal-data/:personId" element={wrap(<PersonalDataPage />)} />
      <Route path="/report/:organisationId/:periodId" element={wrap(<ReportPage />)} />
      <Route path="/report-sheet/:periodId" element={wrap(<SheetPage />)} />
      <Route path="/clusters/compare" element={wrap(<ComparePage />)} />
      <Route path="/clusters/year" element={wrap(<YearPage />)} />
      <Route path="/clusters/renumber" element={wrap(<RenumberPage />)} />
      <Route path="/bonuses/:decisionId" element={wrap(<PaymentPage />)} />
      <Route path="/eligible" element={wrap(<EligiblePage />)} />
      <Route path="/timeliness" element={wrap(<TimelinessPage />)} />
      <Route path="/nominees/:proposalId" element={wrap(<ListPage />)} />
      <Route path="/official" element={wrap(<OfficialPage />)} />
      <Route path="/returns" element={wrap(<ReturnsPage />)} />
      <Route path="/quotas" element={wrap(<QuotaPage />)} />
      <Route path="/board" element={wrap(<BoardPage />)} />
      <Route path="/law" element={wrap(<LawPage />)} />
      <Route path="/tree" element={wrap(<UnitTree />)} />
      <Route path="/import" element={wrap(<ImportCentre />)} />
      <Route path="/import/:service/:id" element={wrap(<ImportRunPage />)} />
    </CustomRoutes>
  </Admin>
);
