import { useRoute } from 'wouter';
import { ReportFrame } from './ReportFrame.tsx';

/** The editor of the report in the address. */
export default function Editor() {
  const [, params] = useRoute('/report/:id/*?');
  const id = params?.id;
  return id === undefined ? null : <ReportFrame key={id} id={id} />;
}
