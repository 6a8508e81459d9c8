import { useLocation } from 'wouter';
import { FirstSteps } from '../../app/FirstSteps.tsx';
import { useOpenFiles } from '../../app/openFilesContext.ts';
import { routes } from '../../app/routes.ts';
import { Button } from '../../components/Button.tsx';
import { useSample } from '../../sample/useSample.ts';
import { firstStepsStrings as words } from '../../strings/home.ts';

/** First start: the three steps, and three ways to begin. */
export function Welcome({ onGoOn }: { readonly onGoOn: () => void }) {
  const [, goTo] = useLocation();
  const openSample = useSample();
  const { choose } = useOpenFiles();
  return (
    <FirstSteps
      actions={
        <>
          <Button
            kind="primary"
            onClick={() => {
              onGoOn();
              goTo(routes.newReport);
            }}
          >
            {words.start}
          </Button>
          <Button
            onClick={() => {
              onGoOn();
              openSample();
            }}
          >
            {words.sample}
          </Button>
          <Button onClick={choose}>{words.open}</Button>
        </>
      }
    />
  );
}
