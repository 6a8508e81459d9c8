/** How moments are said. */
export const timeStrings = {
  today: (clock: string): string => `今天 ${clock}`,
  yesterday: (clock: string): string => `昨天 ${clock}`,
  thisYear: (month: number, day: number, clock: string): string => `${month}月${day}日 ${clock}`,
  longAgo: (year: number, month: number, day: number): string => `${year}年${month}月${day}日`,
} as const;
