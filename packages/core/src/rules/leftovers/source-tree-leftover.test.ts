import { testRule } from '../../../test/test-rule.js';

const left = (path: string) => `The sources of what this installs stay in the image: \`${path}\` is not deleted.`;
const clone = 'git clone https://example.com/x.git';

testRule('source-tree-leftover', {
  valid: [
    // Deleted again.
    `FROM debian:13\nRUN ${clone} && cd x && make && make install && cd .. && rm -rf x`,
    `FROM debian:13\nRUN cd /tmp && ${clone} && cd x && make install && rm -rf /tmp/*`,
    'FROM debian:13\nARG V\nRUN curl https://example.com/x-$V.tgz | tar xz && cd x-$V && make install && rm -rf /x-*',
    `FROM debian:13\nRUN ${clone} /usr/src/x && make -C /usr/src/x install && rm -rf "$DIR"`,
    `FROM debian:13\nRUN ${clone} && make -C x install\nRUN rm -rf /x`,
    'FROM php:8.4-fpm\nRUN docker-php-source extract && make && docker-php-source delete',
    // A builder, a mount, a trigger.
    `FROM debian:13 AS build\nRUN ${clone} && make -C x install\nFROM debian:13\nCOPY --from=build /usr/local /usr/local`,
    `FROM debian:13\nRUN --mount=type=tmpfs,target=/src ${clone} /src/x && make -C /src/x install`,
    `FROM debian:13\nONBUILD RUN ${clone} && make -C x install`,
    // What runs there stays there.
    `FROM debian:13\nRUN ${clone} /app && cd /app && make\nCMD ["/app/x"]`,
    `FROM debian:13\nRUN ${clone} /opt/x && make -C /opt/x install\nENV PATH=/opt/x/bin:$PATH`,
    `FROM debian:13\nWORKDIR /app\nRUN ${clone} . && make install\nCMD ["./serve"]`,
    `FROM debian:13\nRUN ${clone} /opt/x && cd /opt/x && ./configure --prefix=/opt/x && make install`,
    `FROM debian:13\nENV HERE=/x\nRUN ${clone} && cd x && ./configure --prefix=$HERE && make install`,
    `FROM debian:13\nRUN ${clone} && cd x && cmake -DCMAKE_INSTALL_PREFIX="$DIR" . && make install`,
    `FROM python:3.14\nRUN ${clone} /opt/x && cd /opt/x && pip install -e .`,
    `FROM debian:13\nRUN ${clone} && make -C x && ln -s /x/bin/y /usr/local/bin/y`,
    'FROM node:22\nRUN mkdir -p /usr/src/app\nWORKDIR /usr/src/app\nCOPY . .\nRUN make install',
    // Sources of the build context: no RUN can take them away.
    'FROM debian:13\nCOPY . /src\nRUN make -C /src install',
    // Unpacked, and nothing is built of it.
    'FROM debian:13\nRUN curl https://example.com/x.tgz | tar xz -C /opt && cp /opt/x/x.conf /etc/',
    'FROM php:8.4-fpm\nRUN docker-php-ext-install gd',
    // Nobody knows where.
    `FROM debian:13\nRUN cd "$DIR" && if true; then cd x; fi; ${clone} . && make install`,
  ],
  invalid: [
    `
    FROM debian:13
    RUN cd /tmp && ${clone} && \\
        cd x && mkdir build && cd build && cmake .. && make -j4 && \\
        make install
        ^^^^^^^^^^^^ ${left('/tmp/x')}
    `,
    `
    from debian:13 as base
    arg V
    run wget https://example.com/x-$V.tar.gz && tar xzf x-$V.tar.gz && rm x-$V.tar.gz
    from base
    run cd x-\${V} && ./configure --prefix=/usr && make && sudo make install
                                                          ^^^^^^^^^^^^^^^^^ ${left('/x-${V}')}
    `,
    `
    FROM python:3.14-slim
    WORKDIR /usr/src
    RUN <<EOF
    curl -fsSL https://example.com/y.tgz | tar xz --strip-components=1 -C y
    cmake -S y -B y/build
    cmake --build y/build --target install
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${left('/usr/src/y')}
    git clone https://example.com/z && (cd z && pip install .)
                                                ^^^^^^^^^^^^^ ${left('/usr/src/z')}
    rm -rf /usr/src/w/build /var/lib/apt/lists/*
    EOF
    WORKDIR /
    `,
    `
    FROM debian:13
    RUN curl -L https://example.com/x.tgz | tar -xz && cd x && make && cp bin/y /usr/local/bin/
                                                                       ^^^^^^^^^^^^^^^^^^^^^^^^ ${left('/x')}
    CMD ["y"]
    `,
    `
    FROM php:8.4-fpm
    RUN docker-php-source extract && cp /usr/src/php/x /y
        ^^^^^^^^^^^^^^^^^^^^^^^^^ ${left('/usr/src/php')}
    `,
    `FROM debian:13\r\nRUN ${clone} && \\\r\n  make -C x install\r\n  ^^^^^^^^^^^^^^^^^ ${left('/x')}\r\n`,
  ],
});
