import { codeCatalog } from '../../../shared/reports/codeCatalog.ts';
import { severityNames } from '../../../shared/reports/findingWords.ts';
import { type Command, readArguments } from '../commandLine.ts';

const usage = 'codes';

/** Lists every code that `check` and `audit` can answer. */
export const codes: Command = {
  usage,
  run: async (args) => {
    readArguments(args, {}, usage);
    const catalog = codeCatalog();
    return {
      exitCode: 0,
      json: catalog,
      lines: catalog.map(
        ({ code, severity, title, basis }) => `${code} 【${severityNames[severity]}】${title}——${basis}`,
      ),
    };
  },
};
