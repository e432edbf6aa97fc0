import { describe, expect, test } from 'vitest';
import { hasOption, optionsOf } from '../src/shell/options.js';
import { commandIn } from './shell-sketch.js';

/** The options as `name` or `name=value`, `?` for an unknown value, then the operands behind `:`. */
function read(body: string, valueFlags: readonly string[] = [], style = {}): string {
  const { options, operands } = optionsOf(commandIn(body), valueFlags, style);
  const names = options.map(({ name, value }) =>
    value === undefined ? name : `${name}=${value.known ? value.value : '?'}`,
  );
  return [...names, ':', ...operands.map((word) => word.text)].join(' ');
}

describe('optionsOf', () => {
  test.each([
    ['a -y b', [], '-y : b'],
    ['a -yqq b', [], '-y -q -q : b'],
    ['a --x=1 --y b', [], '--x=1 --y : b'],
    ['a --x 1 b', ['--x'], '--x=1 : b'],
    ['a -o 1 b', ['-o'], '-o=1 : b'],
    ['a -o1 b', ['-o'], '-o=1 : b'],
    ['a -o=1 b', ['-o'], '-o=1 : b'],
    ['a -yo 1 b', ['-o'], '-y -o=1 : b'],
    ['a -yo1 b', ['-o'], '-y -o=1 : b'],
    ['a -q=2', [], '-q=2 :'],
    ['a -x -- -y b', [], '-x : -y b'],
    ['a b -x c', [], '-x : b c'],
    ['a -', [], ': -'],
    ['a -o', ['-o'], '-o :'],
    ['a $X -y', [], '-y : $X'],
    ['a -o $X b', ['-o'], '-o=? : b'],
    ['a --x=$X', [], '--x=? :'],
    ['a "--x=$X" -o"$Y"', ['-o'], '--x=? -o=? :'],
    ['a -o "b c"', ['-o'], '-o=b c :'],
    ['a "-y" \'--x=1\'', [], '-y --x=1 :'],
  ])('%s', (body, valueFlags, expected) => {
    expect(read(body, valueFlags)).toBe(expected);
  });

  test('words with one dash may be whole', () => {
    expect(read('go build -trimpath -ldflags "-s" -o=x .', ['-ldflags'], { short: 'words' })).toBe(
      '-trimpath -ldflags=-s -o=x : build .',
    );
  });

  test('options may end at the first operand', () => {
    expect(read('a -x b -y', [], { untilOperand: true })).toBe('-x : b -y');
  });

  test('a value knows its word and its place', () => {
    const text = 'RUN a -o value';
    const [option] = optionsOf(commandIn('a -o value'), ['-o']).options;
    expect(option?.valueWord?.text).toBe('value');
    expect(option?.value?.known === true && option.value.span).toEqual({
      start: text.indexOf('value'),
      end: text.length,
    });
  });
});

describe('hasOption', () => {
  test('finds one of several names', () => {
    const command = commandIn('rm -rf x');
    expect(hasOption(command, '-f')).toBe(true);
    expect(hasOption(command, ['-R', '-r'])).toBe(true);
    expect(hasOption(command, '--force')).toBe(false);
  });

  test('a value is no option', () => {
    expect(hasOption(commandIn('a -o -f'), '-f')).toBe(true);
    expect(hasOption(commandIn('a -o -f'), '-f', ['-o'])).toBe(false);
  });
});
