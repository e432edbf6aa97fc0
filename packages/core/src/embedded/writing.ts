/** How a text is written in its host file, for those who change it there. */
export type Writing =
  /** Line for line, as in a literal block of YAML or a heredoc of HCL. */
  | {
      readonly kind: 'lines';
      readonly template: TemplateKind;
      readonly indent: string;
      /** Between lines of the host. */
      readonly lineBreak: string;
      /** Whether the blanks before the lines say how far they are indented: then some line must begin without more. */
      readonly measures: 'first line' | 'all lines' | 'nothing';
      /** How many line breaks may stand at the end. */
      readonly lastBreaks: 'none' | 'one' | 'some';
      /** The line that would end it. */
      readonly marker: string | undefined;
    }
  /** In double quotes with escapes, or in single ones, or in none, or in a folded block. */
  | {
      readonly kind: 'double' | 'single' | 'plain' | 'folded';
      readonly template: TemplateKind;
    };

/** Whose variables stand in a text. */
export type TemplateKind = 'compose' | 'hcl';
