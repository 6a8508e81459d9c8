import { useReports } from '../../app/useReports.ts';
import { useSettings } from '../../app/useSettings.ts';
import { useTitle } from '../../app/useTitle.ts';
import { Loading } from '../../components/Loading.tsx';
import { homeStrings } from '../../strings/home.ts';
import { Reports } from './Reports.tsx';
import { Welcome } from './Welcome.tsx';

/** Home: all reports of all units; before there is one, what the program is and where to begin. */
export default function Home() {
  useTitle(homeStrings.title);
  const reports = useReports();
  const { settings, change } = useSettings();
  if (reports === undefined) return <Loading />;
  const present = reports.filter((report) => report.trashedAt === undefined);
  if (present.length === 0 && !settings.welcomed) {
    return <Welcome onGoOn={() => change({ welcomed: true })} />;
  }
  return <Reports reports={present} />;
}
