import { testRule } from '../../../test/test-rule.js';

testRule('base-tag-unknown', {
  valid: [
    'FROM node:24-alpine',
    'FROM node',
    'FROM node:latest',
    // It was there once, or may have been before the list begins.
    'FROM node:10-alpine',
    'FROM ubuntu:15.10',
    'FROM ubuntu:vivid',
    'FROM node:0.8',
    // It may have come out since.
    'FROM node:27-alpine',
    'FROM python:3.15-slim',
    'FROM python:3.14.40',
    'FROM alpine:3.25',
    'FROM node:24-alpine3.25',
    'FROM debian:14',
    { text: 'FROM node:24-fantasy', asOf: '2027-01-01' },
    // What the list leaves out: days, builds, what comes before a release.
    'FROM debian:bullseye-20260610-slim',
    'FROM eclipse-temurin:24.0.2_12-jdk',
    'FROM python:3.15.0rc1',
    // Other registries and names.
    'FROM example.org/node:24-alpne',
    'FROM team/node:24-alpne',
    // A digest was there.
    'FROM node:24-alpne@sha256:14358309a308569c32bdc37e2e0e9694be33a9d99e68afb0f5ff33cc1f695dce',
    // Stages, variables, comments.
    'FROM node:24 AS alpne\nFROM alpne',
    'ARG TAG\nFROM node:$TAG',
    'FROM scratch\n# FROM node:24-alpne',
  ],
  invalid: [
    {
      text: `
      FROM node:20-alpne AS build
                ^^^^^^^^ \`node\` has no tag \`20-alpne\` (as of 2026-08-21).
      `,
      fixed: `
      FROM node:20-alpine AS build
      `,
    },
    {
      text: `
      from docker.io/library/debian:bookwrom-slim
                                    ^^^^^^^^^^^^^ \`debian\` has no tag \`bookwrom-slim\` (as of 2026-08-21).
      `,
      fixed: `
      from docker.io/library/debian:bookworm-slim
      `,
    },
    {
      text: `
      FROM ubuntu:24.05
                  ^^^^^ \`ubuntu\` has no tag \`24.05\` (as of 2026-08-21).
      `,
      fixed: `
      FROM ubuntu:24.04
      `,
    },
    // The list is old by then, but a word that was written wrong stays so.
    {
      asOf: '2028-01-01',
      text: `
      FROM golang:1.26-alpin
                  ^^^^^^^^^^ \`golang\` has no tag \`1.26-alpin\` (as of 2026-08-21).
      `,
    },
    // There is no slim image of Go, and none of Debian 99.
    `
    FROM golang:1.22-slim AS build
                ^^^^^^^^^ \`golang\` has no tag \`1.22-slim\` (as of 2026-08-21).
    FROM debian:99
                ^^ \`debian\` has no tag \`99\` (as of 2026-08-21).
    `,
    `
    FROM node:24-fantasy
              ^^^^^^^^^^ \`node\` has no tag \`24-fantasy\` (as of 2026-08-21).
    `,
    `
    ARG VERSION=3.12-slm
    FROM --platform=linux/amd64 python:\${VERSION}
                                ^^^^^^^^^^^^^^^^^ \`python\` has no tag \`3.12-slm\` (as of 2026-08-21).
    `,
    `
    FROM \\
      node:24-alpine3.9
           ^^^^^^^^^^^^ \`node\` has no tag \`24-alpine3.9\` (as of 2026-08-21).
    `,
  ],
});
