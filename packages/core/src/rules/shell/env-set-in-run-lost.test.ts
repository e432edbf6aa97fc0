import { testRule } from '../../../test/test-rule.js';

testRule('env-set-in-run-lost', {
  valid: [
    // Used after it, in the same RUN.
    'FROM debian:13\nRUN export A=1 && make',
    'FROM python:3.14\nRUN . venv/bin/activate && pip install x',
    'FROM python:3.14\nRUN source venv/bin/activate; \\\n  pip install x',
    'FROM debian:13\nRUN A=1 make',
    'FROM debian:13\nRUN A=1; echo $A',
    'FROM debian:13\nRUN <<EOF\nexport A=1\nmake\nEOF',
    'FROM debian:13\nRUN export A=1; if true; then make; fi',
    'FROM debian:13\nRUN export A=1; (make)',
    'FROM debian:13\nRUN export A=1 && exec make',
    // It writes, or does more than to set something.
    'FROM debian:13\nRUN echo "export A=1" >> ~/.bashrc',
    'FROM debian:13\nRUN export -p > /env',
    'FROM debian:13\nRUN export -p',
    'FROM debian:13\nRUN . ./install.sh\nRUN source setup.sh',
    'FROM debian:13\nRUN > /etc/x',
    'FROM debian:13\nRUN make && if true; then export A=1; fi',
    'FROM debian:13\nRUN conda env create -n x',
    'FROM debian:13\nRUN ["export", "A=1"]',
    'FROM debian:13\nRUN bash <<EOF\nexport A=1\nmake\nEOF',
    'FROM debian:13\nCMD export A=1',
    'FROM mcr.microsoft.com/windows/servercore:ltsc2022\nRUN export A=1',
  ],
  invalid: [
    {
      text: `
      FROM debian:13
      RUN export A=1
          ^^^^^^^^^^ \`A\` is gone when this \`RUN\` ends, and nothing in it comes after.
      RUN make
      `,
      fixed: 'FROM debian:13\nENV A=1\nRUN make\n',
    },
    {
      text: `
      FROM debian:13
      run export PATH="/opt/x/bin:$PATH" B='c d'
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`PATH\` is gone when this \`RUN\` ends, and nothing in it comes after.
      `,
      fixed: 'FROM debian:13\nenv PATH="/opt/x/bin:$PATH" B=\'c d\'\n',
    },
    `
    FROM debian:13
    RUN apt-get update && \\
        export A=$(date)
        ^^^^^^^^^^^^^^^^ \`A\` is gone when this \`RUN\` ends, and nothing in it comes after.
    `,
    `
    FROM python:3.14
    RUN python -m venv /venv && . /venv/bin/activate
                                ^^^^^^^^^^^^^^^^^^^^ What \`/venv/bin/activate\` sets is gone when this \`RUN\` ends, and nothing in it comes after.
    RUN source ~/.bashrc
        ^^^^^^^^^^^^^^^^ What \`~/.bashrc\` sets is gone when this \`RUN\` ends, and nothing in it comes after.
    `,
    `
    FROM mycorp/conda:1
    RUN conda activate env
        ^^^^^^^^^^^^^^^^^^ The environment is gone when this \`RUN\` ends, and nothing in it comes after.
    RUN alias ll='ls -l'; B=2
        ^^^^^^^^^^^^^^^^ The alias \`ll\` is gone when this \`RUN\` ends, and nothing in it comes after.
                          ^^^ \`B\` is gone when this \`RUN\` ends, and nothing in it comes after.
    `,
    `
    FROM debian:13
    ONBUILD RUN export A=$HOME/x
                ^^^^^^^^^^^^^^^^ \`A\` is gone when this \`RUN\` ends, and nothing in it comes after.
    RUN ["bash", "-c", "export A=1"]
                        ^^^^^^^^^^ \`A\` is gone when this \`RUN\` ends, and nothing in it comes after.
    RUN <<EOF
    make
    export A=1
    ^^^^^^^^^^ \`A\` is gone when this \`RUN\` ends, and nothing in it comes after.
    EOF
    `,
  ],
});
