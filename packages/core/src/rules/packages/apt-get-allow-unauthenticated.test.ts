import { testRule } from '../../../test/test-rule.js';

const tail = 'lets apt install what nobody has signed.';

testRule('apt-get-allow-unauthenticated', {
  valid: [
    `
    FROM debian:13
    RUN echo "deb [trusted=yes] file:/repo ./" > /etc/apt/sources.list.d/l.list
    `,
    `
    FROM debian:13
    RUN echo "deb [signed-by=/k.gpg] https://example.com/apt stable main" > /etc/apt/sources.list.d/l.list
    `,
    `
    FROM debian:13
    RUN apt-get -o APT::Get::AllowUnauthenticated=false update && echo "deb [trusted=no] https://example.com/apt stable main" > /etc/apt/sources.list.d/l.list
    `,
    'FROM debian:13\nRUN apt-get update && apt-get install -y --allow-downgrades curl',
    'FROM debian:13\nRUN apt-get install -y --allow-unauthenticated=no curl',
    'FROM debian:13\nRUN apt-get -o APT::Get::AllowUnauthenticated=false install curl',
    'FROM debian:13\nRUN echo "deb [signed-by=/usr/share/keyrings/x.gpg] https://example.com/ x main" > /etc/apt/sources.list.d/x.list',
    // Packages that the build has made.
    'FROM debian:13\nRUN echo "deb [ trusted=yes ] file:///tmp/x ./" > /etc/apt/sources.list.d/temp.list',
    'FROM debian:13\nRUN echo "deb [trusted=no] https://example.com/ x main" > /etc/apt/sources.list.d/x.list',
    'FROM debian:13\nRUN echo "deb [trusted=yes] https://example.com/ x main" > notes.txt',
    'FROM debian:13\nRUN echo apt-get install --allow-unauthenticated x\n# --allow-unauthenticated',
    'FROM debian:13\nRUN echo \'APT::Get::AllowUnauthenticated "false";\' > /etc/apt/apt.conf.d/99x',
  ],
  invalid: [
    `
    FROM debian:13
    RUN { echo 'APT::Get::AllowUnauthenticated "true";'; } > /etc/apt/apt.conf.d/x
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This line lets apt install what nobody has signed.
    `,
    `
    FROM debian:13
    COPY <<EOF /etc/apt/sources.list.d/x.list
    deb [ arch=amd64 trusted=yes ] https://example.com/apt ./
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This line lets apt install what nobody has signed.
    EOF
    `,
    `
    FROM debian:13
    RUN apt-get install -y --allow-unauthenticated foo
                           ^^^^^^^^^^^^^^^^^^^^^^^ \`--allow-unauthenticated\` lets apt install what nobody has signed.
    `,
    `
    FROM debian:13
    RUN echo "deb [trusted=yes] https://example.com/apt stable main" > /etc/apt/sources.list.d/e.list
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This line lets apt install what nobody has signed.
    `,
    `
    FROM debian:13
    RUN echo "deb [arch=amd64 trusted=yes] http://example.com/apt stable main" | tee -a /etc/apt/sources.list
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This line lets apt install what nobody has signed.
    `,
    `
    FROM debian:13
    COPY <<EOF /etc/apt/sources.list.d/e.sources
    Types: deb
    URIs: https://example.com/apt
    Suites: stable
    Components: main
    Trusted: yes
    ^^^^^^^^^^^^ This line lets apt install what nobody has signed.
    EOF
    `,
    `
    FROM debian:13
    RUN apt-get -o APT::Get::AllowUnauthenticated=true install -y foo
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`-o APT::Get::AllowUnauthenticated=true\` lets apt install what nobody has signed.
    `,
    `
    FROM debian:13
    RUN apt-get update -o Acquire::AllowInsecureRepositories=true
                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`-o Acquire::AllowInsecureRepositories=true\` lets apt install what nobody has signed.
    `,
    `
    FROM debian:13
    RUN echo 'APT::Get::AllowUnauthenticated "true";' > /etc/apt/apt.conf.d/99x
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This line lets apt install what nobody has signed.
    `,
    `
    FROM debian:13
    RUN sed -i 's/^deb /deb [trusted=yes] /' /etc/apt/sources.list
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This line lets apt install what nobody has signed.
    `,
    `
    FROM debian:13
    RUN add-apt-repository "deb [trusted=yes] https://example.com/apt stable main"
                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`deb [trusted=yes] https://example.com/apt stable main\` lets apt install what nobody has signed.
    `,
    `
    FROM debian:13
    RUN apt-get update && apt-get install -y --allow-unauthenticated curl
                                             ^^^^^^^^^^^^^^^^^^^^^^^ \`--allow-unauthenticated\` ${tail}
    `,
    `
    from debian:13
    run apt update --allow-insecure-repositories && \\
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`--allow-insecure-repositories\` ${tail}
        sudo apt-get -o APT::Get::AllowUnauthenticated=true install curl
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`-o APT::Get::AllowUnauthenticated=true\` ${tail}
    `,
    `
    FROM debian:13
    RUN echo "deb [trusted=yes] https://example.com/debian x main" > /etc/apt/sources.list.d/x.list
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This line ${tail}
    `,
    `
    FROM debian:13
    RUN echo 'APT::Get::AllowUnauthenticated "true";' | tee /etc/apt/apt.conf.d/99x
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This line ${tail}
    RUN ["apt-get", "install", "-y", "--allow-unauthenticated", "curl"]
                                      ^^^^^^^^^^^^^^^^^^^^^^^ \`--allow-unauthenticated\` ${tail}
    `,
    `
    FROM debian:13
    COPY <<EOF /etc/apt/sources.list.d/x.sources
    Types: deb
    Trusted: yes
    ^^^^^^^^^^^^ This line ${tail}
    EOF
    `,
    `
    FROM debian:13
    CMD apt-get install -y --allow-unauthenticated curl
                           ^^^^^^^^^^^^^^^^^^^^^^^ \`--allow-unauthenticated\` ${tail}
    `,
  ],
});
