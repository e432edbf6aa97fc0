import { testRule } from '../../../test/test-rule.js';

testRule('distro-command-dialect', {
  valid: [
    'FROM debian:13\nRUN groupadd -r app && useradd -r -g app app',
    'FROM alpine:3.24\nRUN addgroup -S app && adduser -S -D -H -G app -u 1000 app',
    // BusyBox knows these long names.
    'FROM golang:1.26-alpine\nRUN adduser --disabled-password --gecos "" --home /x --shell /sbin/nologin --no-create-home --uid 1 app',
    'FROM alpine:3.24\nRUN addgroup --gid 1000 --system app && adduser --system --ingroup app app',
    // Debian's.
    'FROM debian:12\nRUN adduser --system --group --no-create-home app && adduser -u 5 --disabled-login b',
    'FROM fedora:44\nRUN adduser -r -u 5 app',
    // The other programs are installed.
    'FROM alpine:3.24\nRUN apk add --no-cache shadow && useradd -r app',
    'FROM alpine:3.24\nRUN apk add --no-cache grep && grep -P x y',
    'FROM alpine:3.24\nRUN apk add --no-cache coreutils findutils tar\nRUN stat --printf %s x; find . -printf %p; tar --wildcards -xf x',
    'FROM alpine:3.24\nRUN apk add --no-cache alpine-everything\nRUN grep -P x y',
    'FROM alpine:3.24\nCOPY setup.sh /\nRUN /setup.sh\nRUN useradd x && date --iso-8601',
    // Known to both, or no option.
    'FROM alpine:3.24\nRUN grep -E x y | xargs -n1 rm; tar -xzf x --strip-components=1; cp --parents a b; readlink -f x',
    'FROM alpine:3.24\nRUN grep -e -P x; grep -ePx y; grep -- -P y; echo -P | grep -i P',
    'FROM debian:13\nRUN grep -P x y && stat --printf %s x && date --iso-8601',
    "FROM debian:13\nRUN sed -i 's/a/b/' x && sed -i.bak '' y && sed -n '' z",
    // Nobody knows the base, or asks first.
    'FROM mycorp/base:1\nRUN useradd x; adduser -S y; grep -P x y',
    'ARG BASE\nFROM $BASE\nRUN grep -P x y',
    'FROM alpine:3.24\nRUN useradd x || adduser -D x',
    'FROM alpine:3.24\nRUN if command -v useradd; then useradd x; fi',
    'FROM alpine:3.24\nONBUILD RUN useradd x',
    'FROM mcr.microsoft.com/windows/servercore:ltsc2022\nRUN useradd x',
    // A package of Red Hat brings it: another rule's.
    'FROM amazonlinux:2\nRUN useradd x',
  ],
  invalid: [
    `
    FROM alpine:3.24
    RUN groupadd -r app && useradd -r -g app app
        ^^^^^^^^ \`groupadd\` is not in \`alpine:3.24\`, which has the programs of BusyBox.
                           ^^^^^^^ \`useradd\` is not in \`alpine:3.24\`, which has the programs of BusyBox.
    `,
    `
    FROM node:20-alpine AS base
    RUN apk add --no-cache curl
    FROM base
    run addgroup -S app \\
      && adduser --system --group app
                          ^^^^^^^ \`adduser\` of BusyBox does not know \`--group\`.
    `,
    `
    FROM alpine:3.24 AS base
    FROM base AS own
    RUN apk add --no-cache grep && grep -P x y
    FROM base
    RUN grep -P x y
             ^^ \`grep\` of BusyBox does not know \`-P\`.
    FROM own
    RUN grep -P x y
    `,
    `
    FROM debian:12
    RUN addgroup -S app && adduser -S -G app app
                 ^^ \`addgroup\` of Debian does not know \`-S\`.
                                   ^^ \`adduser\` of Debian does not know \`-S\`.
    `,
    `
    FROM alpine:3.24
    RUN V=$(grep -oP 'v\\K.*' /x) && ls | xargs -d '\\n' rm
                 ^^^ \`grep\` of BusyBox does not know \`-oP\`.
                                               ^^ \`xargs\` of BusyBox does not know \`-d\`.
    WORKDIR /x
    RUN ["tar", "--wildcards", "-xf", "x"]
                 ^^^^^^^^^^^ \`tar\` of BusyBox does not know \`--wildcards\`.
    `,
    `
    FROM mycorp/base:1
    RUN sed -i '' 's/a/b/' /x
               ^^ \`sed -i\` takes no word of its own behind it on Linux.
    `,
    `
    FROM busybox:1.38
    RUN <<EOF
    stat --printf=%s x
         ^^^^^^^^^^^ \`stat\` of BusyBox does not know \`--printf\`.
    mktemp --suffix=.x
           ^^^^^^^^^^^ \`mktemp\` of BusyBox does not know \`--suffix\`.
    EOF
    `,
    `
    FROM redhat/ubi9
    RUN adduser --disabled-password app
                ^^^^^^^^^^^^^^^^^^^ \`adduser\` of Red Hat does not know \`--disabled-password\`.
    `,
  ],
});
