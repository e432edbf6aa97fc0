/** A field of a comma separated line, and where its content stands in the line, quotes left out. */
export interface CsvField {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The texts of the fields; undefined where the line is empty or its quotes do not match. */
export function csvFields(line: string): readonly string[] | undefined {
  if (line !== '' && !line.includes('"')) return line.split(',');
  return placedCsvFields(line)?.map(({ text }) => text);
}

/** The fields of a comma separated line in which a field may stand in double quotes; undefined where it is empty or the quotes do not match. */
export function placedCsvFields(line: string): readonly CsvField[] | undefined {
  if (line === '') return undefined;
  const fields: CsvField[] = [];
  let at = 0;
  for (;;) {
    if (line[at] === '"') {
      const start = at + 1;
      const end = closingQuote(line, start);
      if (end === undefined || (end + 1 < line.length && line[end + 1] !== ',')) return undefined;
      fields.push({ text: line.slice(start, end).replaceAll('""', '"'), start, end });
      at = end + 1;
    } else {
      const comma = line.indexOf(',', at);
      const end = comma < 0 ? line.length : comma;
      const text = line.slice(at, end);
      if (text.includes('"')) return undefined;
      fields.push({ text, start: at, end });
      at = end;
    }
    if (at >= line.length) return fields;
    at++;
  }
}

function closingQuote(line: string, start: number): number | undefined {
  for (let at = line.indexOf('"', start); at >= 0; at = line.indexOf('"', at + 2)) {
    if (line[at + 1] !== '"') return at;
  }
  return undefined;
}
