import ForumIcon from '@mui/icons-material/Forum';
import { resource } from '../kit/register.ts';

export const consultation = resource('Consultation', {
  area: 'proposals',
  icon: ForumIcon,
  title: 'bodyName',
  list: ['bodyName', 'letterNumber', 'letterOn', 'dueOn', 'standing', 'answer'],
  filter: ['isOpen', 'answer', 'dueOn'],
  sort: { field: 'letterOn', order: 'DESC' },
  show: [
    ['bodyName', 'organisation', 'proposal', 'letterNumber', 'letterOn', 'dueOn', 'standing'],
    ['question'],
    ['answer', 'answeredOn', 'documentNumber', 'documentOn', 'file', 'withdrawnOn'],
    ['answerText', 'withdrawnReason'],
  ],
  long: ['question', 'answerText'],
});
