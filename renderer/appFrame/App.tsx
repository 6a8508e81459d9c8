import { StrictMode } from 'react';
import { Route, Router, Switch, useLocation } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { AppContext, type AppServices, useDesktop } from '../app/appContext.ts';
import { useOpenFiles } from '../app/openFilesContext.ts';
import { routes } from '../app/routes.ts';
import { NotFound } from './NotFound.tsx';
import { OpenedFiles } from './OpenedFiles.tsx';
import { ScreenBoundary } from './ScreenBoundary.tsx';
import { SettingsProvider } from './SettingsProvider.tsx';
import { Shell } from './Shell.tsx';
import { type StartOutcome, StartUp } from './StartUp.tsx';
import { screens } from './screens.ts';
import { ToastProvider } from './ToastProvider.tsx';
import { useAppCommands } from './useAppCommands.ts';
import { useStorageNews } from './useStorageNews.ts';

type Props = { readonly services: AppServices; readonly started: Promise<StartOutcome> };

const anyScreenOfReport = '/report/:id/*?';

/** The whole program in one window. */
export function App({ services, started }: Props) {
  return (
    <StrictMode>
      <AppContext value={services}>
        <ToastProvider>
          <StartUp started={started}>
            <Router hook={useHashLocation}>
              <SettingsProvider>
                <OpenedFiles>
                  <Screens />
                </OpenedFiles>
              </SettingsProvider>
            </Router>
          </StartUp>
        </ToastProvider>
      </AppContext>
    </StrictMode>
  );
}

function Screens() {
  const desktop = useDesktop();
  const [location] = useLocation();
  const { choose } = useOpenFiles();
  useAppCommands(choose);
  useStorageNews();
  return (
    <ScreenBoundary desktop={desktop} address={location}>
      <Switch>
        <Route path={anyScreenOfReport} component={screens.editor} />
        <Route>
          <Shell>
            <ScreenBoundary desktop={desktop} address={location}>
              <Switch>
                <Route path={routes.home} component={screens.home} />
                <Route path={routes.newReport} component={screens.newReport} />
                <Route path={routes.units} component={screens.units} />
                <Route path={routes.audit} component={screens.audit} />
                <Route path={routes.trash} component={screens.trash} />
                <Route path={routes.backups} component={screens.backups} />
                <Route path={routes.settings} component={screens.settings} />
                <Route path={routes.help} component={screens.help} />
                <Route>
                  <NotFound />
                </Route>
              </Switch>
            </ScreenBoundary>
          </Shell>
        </Route>
      </Switch>
    </ScreenBoundary>
  );
}
