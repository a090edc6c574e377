import CompareArrowsIcon from '@mui/icons-material/CompareArrows';
import EventRepeatIcon from '@mui/icons-material/EventRepeat';
import PinIcon from '@mui/icons-material/Pin';
import { LinkButton } from '../../kit/LinkButton.tsx';
import RegisterList from '../../kit/RegisterList.tsx';
import type { Register } from '../../kit/register.ts';
import { isAllowed } from '../../kit/session.ts';
import { useSession } from '../../kit/useSession.ts';

/** The clusters, and what is done with all of them at once. */
export default function ClusterList({ register }: { register: Register }) {
  const { data: session } = useSession();
  const mayWrite = session && isAllowed(session, register.area, 'write');
  const buttons = (
    <>
      <LinkButton to="/clusters/compare" label="clusters.compare" icon={<CompareArrowsIcon />} />
      {mayWrite && <LinkButton to="/clusters/year" label="clusters.year" icon={<EventRepeatIcon />} />}
      {mayWrite && <LinkButton to="/clusters/renumber" label="clusters.renumber" icon={<PinIcon />} />}
    </>
  );
  return <RegisterList register={register} buttons={buttons} />;
}
