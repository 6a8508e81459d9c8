import { createDiskServices } from '../../../electron/bridge/diskServices.ts';
import { benchDraft } from '../benchDraft.ts';
import { type Spread, spreadOf } from '../statistics.ts';
import { type DrivenProgram, openPage, startProgram } from './drive.ts';
import { type KeyTimes, typeBursts } from './keys.ts';
import { memoryOf, type PageMemory } from './memory.ts';

/** The list of reports when there are many. */
export type HomeTimes = {
  readonly reports: number;
  /** From the begin of the navigation until rows stand on the screen. */
  readonly open: Spread;
  readonly search: Pick<KeyTimes, 'work' | 'painted'>;
  readonly memory: PageMemory;
};

const template = 'bench-of-home-00000';

/**
 * Runs inside the page: multiplies the one stored report. `year` and names differ, so that sorting and search have
 * something to do. Answers the ids.
 */
function multiply(count: number): Promise<readonly string[]> {
  type Row = { id: string; title: string; unitName: string; year: number };
  return new Promise((done, failed) => {
    const opening = indexedDB.open('jixiao-reports');
    opening.onerror = () => failed(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(['summaries', 'drafts'], 'readwrite');
      const [summaries, drafts] = [transaction.objectStore('summaries'), transaction.objectStore('drafts')];
      const ids: string[] = [];
      summaries.getAll().onsuccess = ({ target }) => {
        const [row]: Row[] = Reflect.get(target ?? {}, 'result');
        if (row === undefined) return;
        drafts.get(row.id).onsuccess = (event) => {
          const draft: object = Reflect.get(event.target ?? {}, 'result');
          for (let number = 1; number < count; number += 1) {
            const id = `bench-of-home-${String(number).padStart(5, '0')}`;
            const unitName = `君山区示例单位${number % 40}`;
            const year = 2016 + (number % 9);
            summaries.put({ ...row, id, unitName, year, title: `${year}年度 ${unitName} 绩效自评 ${number}` });
            drafts.put({ ...draft, id });
            ids.push(id);
          }
        };
      };
      transaction.oncomplete = () => {
        opening.result.close();
        done(ids);
      };
      transaction.onabort = () => failed(transaction.error);
    };
  });
}

async function fill(program: DrivenProgram, reports: number, text: string): Promise<void> {
  const { page } = await openPage(program.context, `${program.origin}/`, { selector: 'tbody tr', how: 'see' });
  const ids: readonly string[] = await page.evaluate(
    `globalThis.__name ??= (named) => named; (${multiply.toString()})(${reports})`,
  );
  const savedAt: number = await page.evaluate(
    `new Promise((done) => { const opening = indexedDB.open('jixiao-reports'); opening.onsuccess = () => {
      opening.result.transaction('summaries').objectStore('summaries').get(${JSON.stringify(template)}).onsuccess =
        (event) => { opening.result.close(); done(event.target.result.savedAt); }; }; })`,
  );
  await page.close();
  const { mirrors } = createDiskServices(program.dataFolder, Date.now);
  // In their mirrors as well, or the start would write them.
  await Promise.all(ids.map((id) => mirrors.write(id, 1, savedAt, text)));
}

export async function measureHome(reports: number, rounds: number, bursts: number): Promise<HomeTimes> {
  const { draft } = await benchDraft({ projects: 1 });
  const program = await startProgram([{ id: template, draft }]);
  try {
    await fill(program, reports, JSON.stringify(draft));
    const { context, origin, profileFolder } = program;
    const sought = { selector: 'tbody tr[data-index="10"]', how: 'see' } as const;
    const times: number[] = [];
    for (let round = -1; round < rounds; round += 1) {
      const { page, milliseconds } = await openPage(context, `${origin}/`, sought);
      if (round >= 0) times.push(milliseconds);
      await page.close();
    }
    const { page } = await openPage(context, `${origin}/`, sought);
    const memory = await memoryOf(page, `list of ${reports} reports`, profileFolder);
    await page.locator('search input').first().focus();
    const search = await typeBursts(page, bursts, false);
    return { reports, open: spreadOf(times), search, memory };
  } finally {
    await program.stop();
  }
}
