import { testRule } from '../../../test/test-rule.js';

testRule('base-image-eol-language', {
  valid: [
    'FROM node:24-slim',
    'FROM python:3.14',
    'FROM ruby:4.0',
    // On its last day a version is supported.
    { text: 'FROM python:3.9-slim', asOf: '2025-10-31' },
    // A tag that moves stands for the line that lasts longest.
    'FROM python:3',
    'FROM golang:1',
    'FROM node:lts-alpine',
    'FROM node',
    // Each line of Rust ends when the next comes out: that is no reason to warn.
    'FROM rust:1.64',
    // Pre-releases, digests alone, names of one's own, variables.
    'FROM python:3.6.0b1',
    'FROM node@sha256:14358309a308569c32bdc37e2e0e9694be33a9d99e68afb0f5ff33cc1f695dce',
    'FROM example.org/node:8',
    'ARG VERSION\nFROM node:$VERSION',
    // Vendors that mend old versions themselves, and images with other rules.
    'FROM registry.access.redhat.com/ubi8/python-36:1',
    'FROM percona:5.7',
    'FROM openjdk:11',
    'FROM nginx:1.19',
    // Only what is built, and no comment.
    { text: 'FROM node:10 AS old\nFROM node:24 AS new', target: 'new' },
    'FROM node:24\n# FROM node:10',
  ],
  invalid: [
    `
    FROM python:2.7-slim
         ^^^^^^^^^^^^^^^ Python 2.7 gets no fixes since 2020-01-01.
    `,
    `
    from docker.io/library/node:16.20 as build
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Node.js 16 gets no fixes since 2023-09-11.
    FROM nginx:1.30
    COPY --from=build /app /app
    `,
    // Of the same line, all FROMs together.
    {
      text: `
    ARG PYTHON=3.8
    FROM python:$PYTHON-slim AS a
         ^^^^^^^^^^^^^^^^^^^ Python 3.8 gets no fixes since 2024-10-07.
    FROM python:3.8-alpine
    FROM node:18
         ^^^^^^^ Node.js 18 gets no fixes since 2025-04-30.
    `,
      fixed: `
    ARG PYTHON=3.14
    FROM python:$PYTHON-slim AS a
    FROM python:3.14-alpine
    FROM node:18
    `,
    },
    // Each release once.
    `
    FROM node:20 AS build
         ^^^^^^^ Node.js 20 gets no fixes since 2026-04-30.
    FROM node:20-slim
    FROM node:18
         ^^^^^^^ Node.js 18 gets no fixes since 2025-04-30.
    `,
    `
    ARG VERSION=7.4
    FROM php:\${VERSION}-fpm
         ^^^^^^^^^^^^^^^^^^ PHP 7.4 gets no fixes since 2022-11-28.
    `,
    `
    FROM --platform=$BUILDPLATFORM mcr.microsoft.com/dotnet/sdk:5.0
                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Microsoft .NET 5 gets no fixes since 2022-05-10.
    `,
    {
      asOf: '2025-11-01',
      text: `
      FROM python:3.9-slim
           ^^^^^^^^^^^^^^^ Python 3.9 gets no fixes since 2025-10-31.
      `,
    },
    `
    FROM postgres:9.6
         ^^^^^^^^^^^^ PostgreSQL 9.6 gets no fixes since 2021-11-11.
    `,
    // It moves, but nowhere any more.
    `
    FROM php:5-apache
         ^^^^^^^^^^^^ PHP 5.6 gets no fixes since 2018-12-31.
    `,
  ],
});
