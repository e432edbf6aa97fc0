import { testRule } from '../../../test/test-rule.js';

const tail = 'lets apt install what nobody has signed.';

testRule('apt-get-allow-unauthenticated', {
  valid: [
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
  ],
});
