/** What keeps a report from being final, in one phrase: `3 处必改问题、5 处没有填全`. */
export function standingWords(blocking: number, missing: number): string {
  return [...(blocking > 0 ? [`${blocking} 处必改问题`] : []), ...(missing > 0 ? [`${missing} 处没有填全`] : [])].join(
    '、',
  );
}
