import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startLiveChecks } from '../../../../renderer/report/liveChecks.ts';
import { createReportSession } from '../../../../renderer/session/reportSession.ts';
import type { ReportApi } from '../../../../renderer/workers/reportClient.ts';
import { createReportWork } from '../../../../renderer/workers/reportWork.ts';
import { openedReport } from '../reportFrame/editorHelper.tsx';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function start() {
  const opened = openedReport('junshan2024', 'published');
  const session = createReportSession(opened);
  const work = createReportWork();
  const check = vi.fn(async () => work.check());
  const api: Pick<ReportApi, 'open' | 'edit' | 'check'> = {
    open: async (...args) => work.open(...args),
    edit: async (...args) => work.edit(...args),
    check,
  };
  return { session, check, checks: startLiveChecks(session, api) };
}

const edit = { kind: 'setEntry', id: 'staffing.actual', text: '9999' } as const;

describe('live checks', () => {
  it('check what is opened, then once after a run of keys', async () => {
    const { session, check } = start();
    await vi.advanceTimersByTimeAsync(1);
    expect(check).toHaveBeenCalledTimes(1);
    expect(session.check()).toMatchObject({ upToDate: true });
    for (let key = 0; key < 5; key++) {
      session.edit(edit, { label: '' });
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(check).toHaveBeenCalledTimes(1);
    expect(session.check().upToDate).toBe(false);
    await vi.advanceTimersByTimeAsync(400);
    expect(check).toHaveBeenCalledTimes(2);
    expect(session.check().upToDate).toBe(true);
  });

  it('a check that failed is tried again and leaves the findings as they were', async () => {
    const { session, check } = start();
    await vi.advanceTimersByTimeAsync(1);
    const { report } = session.check();
    check.mockRejectedValueOnce(new Error('worker gone'));
    session.edit(edit, { label: '' });
    await vi.advanceTimersByTimeAsync(400);
    expect(session.check()).toMatchObject({ report, upToDate: false });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(session.check().upToDate).toBe(true);
  });

  it('on request everything typed so far is in the report', async () => {
    const { session, checks } = start();
    session.edit(edit, { label: '' });
    await checks.now();
    expect(session.check().upToDate).toBe(true);
    expect(session.check().report).toBeDefined();
  });

  it('after stopping nothing is checked any more', async () => {
    const { session, check, checks } = start();
    await vi.advanceTimersByTimeAsync(1);
    checks.stop();
    session.edit(edit, { label: '' });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(check).toHaveBeenCalledTimes(1);
  });
});
