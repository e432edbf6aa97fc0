import { describe, expect, test } from 'vitest';
import { applyEdits } from '../src/text/edit.js';
import { definitionOf } from '../src/names/definition.js';
import { namesOf, type NameAt } from '../src/names/names.js';
import { renameTo } from '../src/names/rename.js';
import { modelOf } from './model-of.js';

const many = [
  'ARG VERSION=13',
  'FROM debian:${VERSION} AS Base',
  'ARG VERSION',
  'ENV HOME_DIR=/srv/$VERSION',
  'RUN echo "$VERSION" ${HOME_DIR:-x} && cd $HOME_DIR',
  'FROM base AS app',
  'COPY --chmod=755 --from=base $HOME_DIR/a /b',
  'RUN --mount=type=bind,from=Base,target=/x ls ${HOME_DIR}',
  'ONBUILD COPY --from=app /a /b',
  'FROM scratch',
  'COPY --from=app --link /a /${VERSION}',
  'COPY --from=0 /a /c',
  '',
].join('\n');

/** The names at the places that `|` marks, and the text without the marks. */
function marked(text: string) {
  const clean = text.replaceAll('|', '');
  return { model: modelOf(clean), offset: text.indexOf('|'), clean };
}

/** All lines where the name at the mark stands: line from 0, column, role. */
function placesAt(text: string): readonly string[] {
  const { model, offset, clean } = marked(text);
  return (namesOf(model).at(offset)?.name.occurrences ?? []).map(({ span, role }) => {
    const before = clean.slice(0, span.start).split('\n');
    return `${before.length - 1}:${before.at(-1)?.length} ${clean.slice(span.start, span.end)} ${role[0]}`;
  });
}

const at = (line: number, text: string, plus = 0) => {
  const lines = many.split('\n');
  const column = (lines[line]?.indexOf(text) ?? 0) + plus;
  lines[line] = `${lines[line]?.slice(0, column)}|${lines[line]?.slice(column)}`;
  return lines.join('\n');
};

describe('the places of a name', () => {
  test('of a stage: FROM, --from beside other flags, a mount, a number, whatever the case', () => {
    const base = ['1:26 Base d', '5:5 base r', '6:24 base r', '7:27 Base r', '11:12 0 r'];
    expect(placesAt(at(1, 'Base'))).toEqual(base);
    expect(placesAt(at(6, 'base', 4))).toEqual(base);
    expect(placesAt(at(7, 'Base', 2))).toEqual(base);
    expect(placesAt(at(10, 'app'))).toEqual(['5:13 app d', '8:20 app r', '10:12 app r']);
  });

  test('of a variable: through stages that inherit it, and not into others', () => {
    const version = ['0:4 VERSION d', '1:14 VERSION r', '2:4 VERSION d', '3:19 VERSION r', '4:11 VERSION r'];
    expect(placesAt(at(4, 'VERSION', 1))).toEqual(version);
    expect(placesAt(at(1, 'VERSION', 1))).toEqual(version);
    const home = ['3:4 HOME_DIR d', '4:22 HOME_DIR r', '4:42 HOME_DIR r', '6:30 HOME_DIR r', '7:47 HOME_DIR r'];
    expect(placesAt(at(6, 'HOME_DIR', 8))).toEqual(home);
    expect(placesAt(at(10, 'VERSION'))).toEqual(['10:29 VERSION r']);
  });

  test('of a heredoc: its opener and its end', () => {
    expect(placesAt('FROM a\nRUN <<-|EOF\n\ta\n\tEOF\n')).toEqual(['1:7 EOF d', '3:1 EOF r']);
    expect(placesAt('FROM a\nRUN <<EOF\n\ta\n|EOF\n')).toEqual(['1:6 EOF d', '3:0 EOF r']);
  });

  test('none where no name is', () => {
    expect(placesAt('FROM| a\nRUN b\n')).toEqual([]);
    expect(placesAt('|')).toEqual([]);
  });
});

/** The line of the definition, and what it says. */
function definedAt(text: string): string | undefined {
  const { model, offset, clean } = marked(text);
  const place = namesOf(model).at(offset);
  const span = place && definitionOf(model, place);
  return span && `${clean.slice(0, span.start).split('\n').length - 1} ${clean.slice(span.start, span.end)}`;
}

test('a definition is what is in force at that place', () => {
  expect(definedAt(at(4, 'VERSION', 1))).toBe('2 VERSION');
  expect(definedAt(at(1, 'VERSION', 1))).toBe('0 VERSION');
  expect(definedAt(at(2, 'VERSION', 1))).toBe('0 VERSION');
  expect(definedAt(at(7, 'HOME_DIR', 1))).toBe('3 HOME_DIR');
  expect(definedAt(at(10, 'app', 1))).toBe('5 app');
  expect(definedAt(at(11, '0'))).toBe('1 Base');
  expect(definedAt(at(10, 'VERSION', 1))).toBeUndefined();
  expect(definedAt('FROM a\nENV A=1\nENV A=2\nRUN $A|\nENV A=3\n')).toBe('2 A');
});

function renamed(text: string, to: string): string {
  const { model, offset, clean } = marked(text);
  const place = namesOf(model).at(offset) as NameAt;
  const rename = renameTo(model, place.name, to);
  return 'refused' in rename ? rename.refused : applyEdits(clean, rename.edits);
}

describe('a rename', () => {
  test('changes every place and nothing else', () => {
    expect(renamed(at(1, 'Base'), 'os')).toBe(
      many
        .replace('AS Base', 'AS os')
        .replace('FROM base', 'FROM os')
        .replace('from=base', 'from=os')
        .replace('from=Base', 'from=os'),
    );
    expect(renamed(at(6, 'HOME_DIR'), 'ROOT')).toBe(many.replaceAll('HOME_DIR', 'ROOT'));
    expect(renamed('FROM a\nRUN <<|EOF\nx\nEOF\n', 'END')).toBe('FROM a\nRUN <<END\nx\nEND\n');
    expect(renamed('FROM a\nARG |A\nRUN A=${A:-1} && export A && echo "$A" \\\n  ${A}\n', 'B')).toBe(
      'FROM a\nARG B\nRUN B=${B:-1} && export B && echo "$B" \\\n  ${B}\n',
    );
  });

  test.each([
    [at(1, 'Base'), 'app', 'There is a stage or an image called `app` already.'],
    [at(1, 'Base'), 'OS', 'The name of a stage that is a base must be in lower case.'],
    [at(1, 'Base'), '1a', '`1a` cannot be the name of a stage.'],
    [at(1, 'Base'), 'scratch', 'BuildKit gives `scratch` its meaning.'],
    [at(0, 'VERSION'), 'HOME_DIR', 'There is a variable `HOME_DIR` already.'],
    [at(0, 'VERSION'), 'a-b', '`a-b` cannot be the name of a variable.'],
    [at(10, 'VERSION'), 'X', '`VERSION` is not declared in this file.'],
    ['FROM a\nARG |TARGETARCH\n', 'X', 'BuildKit or the system gives `TARGETARCH` its meaning.'],
    ['FROM a\nENV |PATH=/x\n', 'X', 'BuildKit or the system gives `PATH` its meaning.'],
    ["FROM a\nENV |A=1\nRUN sh -c 'echo $A'\n", 'B', '`A` also stands where another program than the shell reads it.'],
    ['FROM a\nRUN <<|EOF\nEND\nEOF\n', 'END', 'The heredoc has a line `END` already.'],
  ])('that would change the build is refused: %#', (text, to, sentence) => {
    expect(renamed(text, to)).toBe(sentence);
  });
});
