/**
 * The number among many than which so many less one are greater or the same; the others change places (C. A. R. Hoare,
 * Algorithm 65: Find, 1961). To sort them takes several times as long.
 *
 * @param nth from 1 to how many there are.
 */
export function nthGreatest(numbers: Float64Array, nth: number): number {
  const wanted = numbers.length - nth;
  let first = 0;
  let last = numbers.length - 1;
  // What is before `first` is not above what is wanted, and what is behind `last` not below it.
  while (first < last) {
    const middle = numbers[wanted] ?? 0;
    let low = first;
    let high = last;
    while (low <= high) {
      while ((numbers[low] ?? 0) < middle) low += 1;
      while ((numbers[high] ?? 0) > middle) high -= 1;
      if (low > high) break;
      const lower = numbers[high] ?? 0;
      numbers[high] = numbers[low] ?? 0;
      numbers[low] = lower;
      low += 1;
      high -= 1;
    }
    if (high < wanted) first = low;
    if (low > wanted) last = high;
  }
  return numbers[wanted] ?? 0;
}
