import CallSplitIcon from '@mui/icons-material/CallSplit';
import { Button, useRecordContext } from 'react-admin';
import { Link } from 'react-router-dom';
import RegisterShow, { mayDo } from '../../kit/RegisterShow.tsx';
import type { Register } from '../../kit/register.ts';
import { Awards } from './Awards.tsx';
import { Lineage } from './Lineage.tsx';

function Buttons() {
  const record = useRecordContext();
  if (!record || !mayDo(record, 'UPDATE')) return null;
  return (
    <Button component={Link} to={`/Reorganisation/create?unit=${record.id}`} label="reorganise.title">
      <CallSplitIcon />
    </Button>
  );
}

/** A unit with its seats and people, where it came from, and its awards. */
export default function OrganisationShow({ register }: { register: Register }) {
  return (
    <RegisterShow register={register} buttons={<Buttons />}>
      <Lineage />
      <Awards />
    </RegisterShow>
  );
}
