import { testRule } from '../../../test/test-rule.js';

testRule('expose-missing', {
  valid: [
    // Declared here, by a stage it is based on, or by the base.
    'FROM debian:13\nEXPOSE 80\nCMD ["nginx", "-g", "daemon off;"]',
    'FROM debian:13 AS base\nEXPOSE 80\nFROM base\nCMD ["nginx", "-g", "daemon off;"]',
    'FROM nginx:1.29\nCMD ["nginx", "-g", "daemon off;"]',
    'FROM redis:7\nCMD ["redis-server", "--appendonly", "yes"]',
    // A base that nobody knows may declare it; so may a script start anything.
    'FROM example.org/base:1\nCMD ["nginx", "-g", "daemon off;"]',
    'ARG BASE\nFROM $BASE\nCMD ["nginx", "-g", "daemon off;"]',
    'FROM debian:13\nCMD ["/start.sh"]',
    'FROM debian:13\nENTRYPOINT ["/entrypoint.sh"]\nCMD ["nginx"]',
    // A port that a variable gives.
    'FROM debian:13\nARG PORT\nEXPOSE $PORT\nCMD ["nginx", "-g", "daemon off;"]',
    // Jobs, and programs with other uses than serving.
    'FROM python:3.14\nCMD ["python", "job.py"]',
    'FROM debian:13\nCMD ["nginx", "-t"]',
    'FROM php:8.4-cli\nCMD ["php", "artisan", "queue:work"]',
    'FROM mcr.microsoft.com/dotnet/runtime:9.0\nENTRYPOINT ["dotnet", "job.dll"]',
    // No port of its own.
    'FROM debian:13\nCMD ["cron", "-f"]',
    'FROM debian:13\nCMD ["supervisord", "-n"]',
    // Only the image that is built.
    'FROM debian:13\nCMD ["nginx", "-g", "daemon off;"]\nFROM debian:13\nCMD ["true"]',
    { text: 'FROM debian:13 AS job\nCMD ["true"]\nFROM debian:13\nCMD ["redis-server"]', target: 'job' },
  ],
  invalid: [
    {
      text: `
      FROM debian:13
           ^^^^^^^^^ The container starts \`redis\`, but the image declares no port.
      # in the foreground
      CMD ["redis-server", "--bind", "0.0.0.0"]
      `,
      fixed: `
      FROM debian:13
      EXPOSE 6379
      # in the foreground
      CMD ["redis-server", "--bind", "0.0.0.0"]
      `,
    },
    `
    FROM golang:1.25 AS build
    EXPOSE 80
    FROM debian:13-slim
         ^^^^^^^^^^^^^^ The container starts \`nginx\`, but the image declares no port.
    CMD exec nginx -g "daemon off;"
    `,
    `
    FROM python:3.14-slim
         ^^^^^^^^^^^^^^^^ The container starts \`gunicorn\`, but the image declares no port.
    ENTRYPOINT ["tini", "--"]
    CMD ["gunicorn", "-b", "0.0.0.0:8000", "app:app"]
    `,
    `
    FROM debian:13 AS base
    CMD ["redis-server"]
    FROM base
         ^^^^ The container starts \`redis\`, but the image declares no port.
    `,
  ],
});
