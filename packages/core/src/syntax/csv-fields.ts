/** The fields of a comma separated line in which a field may stand in double quotes; undefined where it is empty or the quotes do not match. */
export function csvFields(line: string): readonly string[] | undefined {
  if (line === '') return undefined;
  if (!line.includes('"')) return line.split(',');
  const fields: string[] = [];
  let at = 0;
  for (;;) {
    if (line[at] === '"') {
      const end = closingQuote(line, at + 1);
      if (end === undefined || (end + 1 < line.length && line[end + 1] !== ',')) return undefined;
      fields.push(line.slice(at + 1, end).replaceAll('""', '"'));
      at = end + 1;
    } else {
      const comma = line.indexOf(',', at);
      const end = comma < 0 ? line.length : comma;
      const field = line.slice(at, end);
      if (field.includes('"')) return undefined;
      fields.push(field);
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
