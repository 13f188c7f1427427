const MINUTES_PER_HOUR = 60;
const BYTES_PER_UNIT = 1000;
const byteUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** The time of day of `at`, with the day when it is not that of `now` (both milliseconds since the epoch). */
export function timeOfDay(at: number, now: number, locale: string): string {
  const sameDay = new Date(at).toDateString() === new Date(now).toDateString();
  const day = sameDay ? {} : ({ weekday: 'short', day: 'numeric', month: 'short' } as const);
  return new Intl.DateTimeFormat(locale, { ...day, hour: '2-digit', minute: '2-digit' }).format(at);
}

/** A length of time in words: "30 minutes", "2 hours". */
export function duration(minutes: number, locale: string): string {
  const inHours = minutes > 0 && minutes % MINUTES_PER_HOUR === 0;
  return inHours
    ? unit(minutes / MINUTES_PER_HOUR, 'hour', 'long', locale)
    : unit(minutes, 'minute', 'long', locale);
}

/** A size in words with at most one decimal: "340 kB", "1.2 MB". */
export function size(bytes: number, locale: string): string {
  let amount = bytes;
  let step = 0;
  while (Math.round(amount * 10) / 10 >= BYTES_PER_UNIT && step < byteUnits.length - 1) {
    amount /= BYTES_PER_UNIT;
    step += 1;
  }
  return unit(amount, byteUnits[step] ?? 'byte', step === 0 ? 'long' : 'short', locale);
}

export function count(amount: number, locale: string): string {
  return new Intl.NumberFormat(locale).format(amount);
}

function unit(amount: number, name: string, unitDisplay: 'long' | 'short', locale: string): string {
  const options = { style: 'unit', unit: name, unitDisplay, maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(locale, options).format(amount);
}
