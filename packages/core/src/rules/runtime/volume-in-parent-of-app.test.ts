import { testRule } from '../../../test/test-rule.js';

testRule('volume-in-parent-of-app', {
  valid: [
    'FROM node:24\nWORKDIR /app\nCOPY . .\nVOLUME /app/data\nCMD ["node", "server.js"]',
    'FROM node:24\nWORKDIR /app\nCOPY . .\nVOLUME /data\nCMD ["node", "server.js"]',
    // What is copied there is data for a program from elsewhere.
    'FROM debian:13\nCOPY seed/ /data/\nVOLUME /data\nWORKDIR /data\nCMD ["/usr/local/bin/app"]',
    'FROM eclipse-temurin:21-jre\nCOPY app.jar /app.jar\nCOPY conf /conf\nVOLUME /conf\nWORKDIR /conf\nCMD ["java", "-jar", "/app.jar"]',
    // Nothing is brought there: it is mounted for work on the sources.
    'FROM node:24\nWORKDIR /app\nVOLUME /app\nCMD ["npm", "start"]',
    // PHP applications are volumes by design, and so is what the base declares.
    'FROM php:8.4-fpm\nCOPY . /var/www/html\nVOLUME /var/www/html\nCMD ["php-fpm"]',
    'FROM wordpress:6.8\nCOPY theme /var/www/html/wp-content/themes/theme',
    'FROM jenkins/jenkins:lts-jdk21\nCOPY plugins.txt /var/jenkins_home/',
    // Not known, not in the image, not of this build.
    'FROM node:24\nARG DIR\nWORKDIR $DIR\nCOPY . .\nVOLUME $DIR\nCMD ["node", "server.js"]',
    'FROM node:24 AS dev\nWORKDIR /app\nCOPY . .\nVOLUME /app\nCMD ["npm", "start"]\nFROM node:24\nCOPY --from=dev /app/dist /srv\nCMD ["node", "/srv/main.js"]',
    'FROM node:24\nWORKDIR /app\nCOPY . .\nONBUILD VOLUME /app\nCMD ["npm", "start"]',
    'FROM node:24\nWORKDIR /app\nCOPY . .\nVOLUME [\'/app\']\nCMD ["npm", "start"]',
  ],
  invalid: [
    `
    FROM node:24
    WORKDIR /app
    COPY . .
    VOLUME /app
           ^^^^ \`/app\` holds the application, and a volume keeps an old one.
    CMD ["node", "server.js"]
    `,
    `
    FROM python:3.14
    VOLUME ["/srv", "/var/log/app"]
            ^^^^^^ \`/srv\` holds the application, and a volume keeps an old one.
    workdir /srv/app
    copy app/ ./
    cmd gunicorn -b :8000 app:app
    `,
    `
    FROM golang:1.25 AS build
    FROM debian:13 AS base
    ENV HOME=/opt/app
    VOLUME \${HOME}
           ^^^^^^^ \`/opt/app\` holds the application, and a volume keeps an old one.
    FROM base
    COPY --from=build /out/app /opt/app/bin/app
    ENTRYPOINT ["tini", "--", "/opt/app/bin/app"]
    `,
    `
    FROM eclipse-temurin:21-jre
    RUN curl -fsSL -o /app/app.jar https://example.org/app.jar
    VOLUME /app
           ^^^^ \`/app\` holds the application, and a volume keeps an old one.
    CMD ["java", "-jar", "/app/app.jar"]
    `,
    `
    FROM nginx:1.31
    COPY dist /usr/share/nginx/html
    VOLUME /usr/share/nginx/html
           ^^^^^^^^^^^^^^^^^^^^^ \`/usr/share/nginx/html\` holds the application, and a volume keeps an old one.
    `,
    `
    FROM ruby:3.4
    WORKDIR /app
    RUN git clone https://example.org/app.git .
    VOLUME [ "/app" ]
             ^^^^^^ \`/app\` holds the application, and a volume keeps an old one.
    CMD ["./bin/start"]
    `,
  ],
});
