// Numbers and tables for the terminal.

export const count = (value) => (value > 0 ? Math.round(value).toLocaleString('en') : '-');
export const seconds = (value) => (Number.isFinite(value) ? value.toFixed(2) : 'too long');
export const milliseconds = (value) => (value * 1000).toFixed(0);
export const times = (value) => (Number.isFinite(value) ? `${value.toFixed(value < 10 ? 2 : 1)} x` : '-');

/** One column for each tool; a row is its name and one text for each tool. */
export function printTable(title, tools, rows) {
  console.log(`\n${title}`);
  const header = ['', tools.map(({ name }) => name)];
  const first = Math.max(...rows.map(([name]) => name.length));
  for (const [name, cells] of [header, ...rows]) {
    const line = cells.map((cell, index) => cell.padStart(Math.max(10, tools[index].name.length)));
    console.log(`  ${name.padEnd(first)}  ${line.join('  ')}`);
  }
}
