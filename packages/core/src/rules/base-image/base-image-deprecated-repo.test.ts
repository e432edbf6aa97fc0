import { testRule } from '../../../test/test-rule.js';

testRule('base-image-deprecated-repo', {
  valid: [
    'FROM eclipse-temurin:17',
    'FROM jenkins/jenkins:lts',
    'FROM quay.io/centos/centos:stream9',
    // A name of one's own that looks alike.
    'FROM example.org/mirror/openjdk:17',
    'FROM team/centos:7',
    'FROM registry.k8s.io/pause:3.10',
    // Stages and nothing.
    'FROM eclipse-temurin:17 AS java\nFROM java',
    'FROM scratch',
    // Early-access builds are the only ones that go on.
    'FROM openjdk:27-rc-jdk',
    // In doubt, and unknown.
    'FROM ibmjava:8',
    'ARG BASE\nFROM $BASE',
    'FROM bitnami/minideb:bookworm',
    'FROM debian:13\nCOPY --from=openjdk:17 /usr/java /usr/java',
    'FROM debian:13\n# FROM openjdk:17',
  ],
  invalid: [
    `
    FROM openjdk:17-jdk-slim AS build
         ^^^^^^^^^^^^^^^^^^^ \`openjdk\` is deprecated since 2022-07 (early-access builds only).
    `,
    `
    FROM java:8
         ^^^^^^ \`java\` is no longer built since 2016-12.
    `,
    // Whatever the spelling, and from a mirror of Docker's library.
    `
    from docker.io/library/centos:7
         ^^^^^^^^^^^^^^^^^^^^^^^^^^ \`centos\` is no longer built since 2024-06-30.
    FROM public.ecr.aws/docker/library/centos:7
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`public.ecr.aws/docker/library/centos\` is no longer built since 2024-06-30.
    `,
    `
    ARG VERSION=11
    ARG IMAGE=openjdk
    FROM --platform=$BUILDPLATFORM \${IMAGE}:\${VERSION}
                                   ^^^^^^^^^^^^^^^^^^^ \`openjdk\` is deprecated since 2022-07 (early-access builds only).
    `,
    `
    FROM owncloud:10
         ^^^^^^^^^^^ \`owncloud\` is no longer built since 2019-01-02.
    `,
    `
    FROM mcr.microsoft.com/dotnet/core/sdk:3.1
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`mcr.microsoft.com/dotnet/core/sdk\` is deprecated.
    `,
    {
      text: `
    ARG REPO=k8s.gcr.io/pause
    FROM k8s.gcr.io/pause:3.2
         ^^^^^^^^^^^^^^^^^^^^ \`k8s.gcr.io\` is frozen since 2023-04.
    FROM $REPO:3.3
         ^^^^^^^^^ \`k8s.gcr.io\` is frozen since 2023-04.
    `,
      fixed: `
    ARG REPO=registry.k8s.io/pause
    FROM registry.k8s.io/pause:3.2
    FROM $REPO:3.3
    `,
    },
    {
      text: `
    FROM openjdk:17-jdk-slim AS build
         ^^^^^^^^^^^^^^^^^^^ \`openjdk\` is deprecated since 2022-07 (early-access builds only).
    FROM openjdk:11-jre-slim
         ^^^^^^^^^^^^^^^^^^^ \`openjdk\` is deprecated since 2022-07 (early-access builds only).
    `,
      fixed: 'FROM eclipse-temurin:17-jdk AS build\nFROM eclipse-temurin:11-jre\n',
    },
    // An SDK to run on, packages of another distribution, a tag that the other has not.
    {
      text: `
    FROM openjdk:17-jdk-oracle AS a
         ^^^^^^^^^^^^^^^^^^^^^ \`openjdk\` is deprecated since 2022-07 (early-access builds only).
    FROM openjdk:17-jre-slim AS b
         ^^^^^^^^^^^^^^^^^^^ \`openjdk\` is deprecated since 2022-07 (early-access builds only).
    RUN apt-get update && apt-get install -y git
    FROM openjdk:17-jdk
         ^^^^^^^^^^^^^^ \`openjdk\` is deprecated since 2022-07 (early-access builds only).
    CMD ["java"]
    `,
      fixed: `
    FROM openjdk:17-jdk-oracle AS a
    FROM openjdk:17-jre-slim AS b
    RUN apt-get update && apt-get install -y git
    FROM openjdk:17-jdk
    CMD ["java"]
    `,
    },
  ],
});
