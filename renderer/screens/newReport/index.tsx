import { useReports } from '../../app/useReports.ts';
import { useTitle } from '../../app/useTitle.ts';
import { useUnits } from '../../app/useUnits.ts';
import { Loading } from '../../components/Loading.tsx';
import { newReportStrings } from '../../strings/newReport.ts';
import { NewReportForm } from './NewReportForm.tsx';

/** Starts a report: unit, year, pack. */
export default function NewReport() {
  useTitle(newReportStrings.title);
  const units = useUnits();
  const reports = useReports();
  if (units === undefined || reports === undefined) return <Loading />;
  return <NewReportForm units={units} reports={reports} />;
}
