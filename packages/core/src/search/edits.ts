/**
 * Fewest errors with which the word stands somewhere in the text.
 *
 * @param price - Of leaving out a character of the text before and after the word: 0 to find it inside, 1 to
 * compare the whole text.
 */
export function distanceIn(text: string, word: string, price: 0 | 1): number {
  const rows = word.length;
  let beforeLast: number[] = [];
  let last = Array.from({ length: rows + 1 }, (_, row) => row);
  let best = last[rows] ?? 0;
  for (let column = 1; column <= text.length; column += 1) {
    const now = [price * column];
    for (let row = 1; row <= rows; row += 1) {
      const isSame = text[column - 1] === word[row - 1];
      let cost = Math.min(
        (last[row - 1] ?? 0) + (isSame ? 0 : 1),
        (last[row] ?? 0) + 1,
        (now[row - 1] ?? 0) + 1,
      );
      if (row > 1 && column > 1 && text[column - 1] === word[row - 2] && text[column - 2] === word[row - 1])
        cost = Math.min(cost, (beforeLast[row - 2] ?? 0) + 1);
      now.push(cost);
    }
    beforeLast = last;
    last = now;
    best = Math.min(best, last[rows] ?? 0);
  }
  return price === 0 ? best : (last[rows] ?? 0);
}
