import { testRule } from '../../../test/test-rule.js';

testRule('base-image-floating-tag', {
  valid: [
    'FROM node:24',
    'FROM node:24-alpine',
    'FROM python:3.14-slim-bookworm',
    // What names a release of a distribution is a version, and so is a name for a line.
    'FROM debian:trixie-slim',
    'FROM ubuntu:noble',
    'FROM buildpack-deps:bookworm-scm',
    'FROM node:krypton-slim',
    'FROM ros:humble',
    'FROM alpine:3.24',
    // `latest` is the matter of another rule.
    'FROM node:latest',
    'FROM node',
    // A digest says which one it is.
    'FROM node:lts@sha256:14358309a308569c32bdc37e2e0e9694be33a9d99e68afb0f5ff33cc1f695dce',
    // Images that publish no versions.
    'FROM gcr.io/distroless/static-debian12:nonroot',
    'FROM cgr.dev/chainguard/node:current',
    // A version stands somewhere; words of one's own.
    'FROM litongjava/jdk:21_0_6-stable-slim',
    'FROM eclipse-temurin:25-jre-alpine',
    'FROM example.org/team/app:blue',
    'FROM example.org/team/app:main-20260801',
    'FROM example.org/team/base:bookworm',
    // Listed no more, so it moves no more.
    'FROM node:lts-buster',
    // Other stages, and what nobody knows.
    'FROM node:24 AS alpine\nFROM alpine',
    'ARG TAG\nFROM node:$TAG',
    'FROM scratch',
  ],
  invalid: [
    `
    FROM node:lts
         ^^^^^^^^ \`lts\` is another version of \`node\` with each release.
    `,
    `
    FROM golang:alpine AS build
         ^^^^^^^^^^^^^ \`alpine\` is another version of \`golang\` with each release.
    from alpine:edge
         ^^^^^^^^^^^ \`edge\` is another version of \`alpine\` with each release.
    `,
    `
    FROM python:slim-bookworm
         ^^^^^^^^^^^^^^^^^^^^ \`slim-bookworm\` is another version of \`python\` with each release.
    `,
    {
      text: `
    ARG TAG=stable-alpine
    FROM docker.io/library/nginx:$TAG
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`stable-alpine\` is another version of \`nginx\` with each release.
    FROM node:lts-slim
         ^^^^^^^^^^^^^ \`lts-slim\` is another version of \`node\` with each release.
    `,
      fixed: 'ARG TAG=1.30-alpine\nFROM docker.io/library/nginx:$TAG\nFROM node:24-slim\n',
    },
    // It has no number.
    {
      text: `
    FROM debian:sid-slim
         ^^^^^^^^^^^^^^^ \`sid-slim\` is another version of \`debian\` with each release.
    `,
      fixed: 'FROM debian:sid-slim\n',
    },
    `
    FROM jenkins/jenkins:lts-jdk21
         ^^^^^^^^^^^^^^^^^^^^^^^^^ \`lts-jdk21\` is another version of \`jenkins/jenkins\` with each release.
    `,
    {
      options: { tags: 'versions' },
      text: `
      FROM node:24-slim
           ^^^^^^^^^^^^ \`24-slim\` is another version of \`node\` with each small release.
      `,
    },
  ],
});
