/** Whether a script of `sh -c` looks at the words behind it: `$@`, `$0`, `${1:-x}`. */
export function takesArguments(script: string): boolean {
  return /\$(?:[@*#\d]|\{[@*#\d])/.test(script);
}
