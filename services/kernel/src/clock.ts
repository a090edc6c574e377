/** Time is injected: rules use the business date, tokens and audit use real time. */
export interface Clock {
  now(): Date;
  /** The business date as YYYY-MM-DD: BUSINESS_DATE in demo mode, otherwise today in Việt Nam. */
  today(): string;
}

const vietnameseDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });

export function systemClock(businessDate: string | null = null): Clock {
  return { now: () => new Date(), today: () => businessDate ?? vietnameseDay.format(new Date()) };
}
