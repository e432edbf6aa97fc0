import { testRule } from '../../../test/test-rule.js';

const written = (text: string) => `On \`${text}\` the server is not reached from outside the container.`;
const byDefault = (server: string, text = '127.0.0.1') =>
  `\`${server}\` listens on \`${text}\` if nothing else is said, and is not reached from outside the container.`;

testRule('cmd-listen-localhost', {
  valid: [
    'FROM python:3.14\nEXPOSE 80\nCMD ["uvicorn", "app:app", "--host", "0.0.0.0"]',
    'FROM python:3.14\nEXPOSE 80\nCMD ["gunicorn", "-b", ":80", "app:app"]',
    'FROM python:3.14\nEXPOSE 80\nCMD ["gunicorn", "-b", "127.0.0.1:80", "-b", "0.0.0.0:81", "app:app"]',
    'FROM python:3.14\nEXPOSE 80\nCMD ["flask", "run", "-h", "0.0.0.0"]',
    'FROM python:3.14\nEXPOSE 80\nCMD ["python", "manage.py", "runserver", "0:8000"]',
    'FROM php:8.4-cli\nEXPOSE 80\nCMD ["php", "-S", "0.0.0.0:80"]',
    'FROM node:24\nEXPOSE 80\nCMD ["ng", "serve", "--host=0.0.0.0"]',
    // Nothing is exposed: it can be meant.
    'FROM python:3.14\nCMD ["uvicorn", "app:app", "--host", "127.0.0.1"]',
    'FROM python:3.14\nCMD ["flask", "run"]',
    // Said elsewhere, or perhaps.
    'FROM python:3.14\nENV FLASK_RUN_HOST=0.0.0.0\nEXPOSE 80\nCMD ["flask", "run"]',
    'FROM python:3.14\nEXPOSE 80\nCMD flask run $OPTIONS',
    'FROM python:3.14\nEXPOSE 80\nCMD uvicorn app:app --host $HOST',
    'FROM python:3.14\nEXPOSE 80\nCMD ["uvicorn", "app:app", "--uds", "/run/a.sock"]',
    'FROM python:3.14\nEXPOSE 80\nCMD ["gunicorn", "app:app"]',
    'FROM node:24\nEXPOSE 80\nCMD ["vite"]',
    'FROM example.org/python:1\nEXPOSE 80\nCMD ["flask", "run"]',
    // The address of something else.
    'FROM debian:13\nEXPOSE 80\nCMD /migrate --host localhost && /app',
    'FROM debian:13\nEXPOSE 80\nCMD ["/app", "--db-host", "localhost", "--proxy", "127.0.0.1"]',
    'FROM postgres:18\nEXPOSE 80\nCMD ["psql", "--host", "localhost"]',
    'FROM python:3.14\nEXPOSE 80\nCMD ["celery", "-b", "redis://localhost:6379"]',
    // Not what is started.
    'FROM python:3.14\nEXPOSE 80\nRUN flask run\nHEALTHCHECK CMD flask run\n# CMD flask run\nCMD ["a"]',
    'FROM python:3.14 AS a\nEXPOSE 80\nCMD ["flask", "run"]\nFROM python:3.14\nEXPOSE 80\nCMD ["a"]',
  ],
  invalid: [
    {
      text: `
      FROM python:3.14
      EXPOSE 8000
      CMD ["uvicorn", "app:app", "--host", "127.0.0.1"]
                                            ^^^^^^^^^ ${written('127.0.0.1')}
      `,
      fixed: 'FROM python:3.14\nEXPOSE 8000\nCMD ["uvicorn", "app:app", "--host", "0.0.0.0"]\n',
    },
    {
      text: `
      from python:3.14
      expose 8000
      entrypoint exec python -m gunicorn --bind=localhost:8000 app:app
                                         ^^^^^^^^^^^^^^^^^^^^^ ${written('localhost:8000')}
      `,
      fixed: 'from python:3.14\nexpose 8000\nentrypoint exec python -m gunicorn --bind=0.0.0.0:8000 app:app\n',
    },
    `
    FROM php:8.4-cli
    EXPOSE 80
    CMD php -S localhost:80 -t public
               ^^^^^^^^^^^^ ${written('localhost:80')}
    `,
    `
    FROM python:3.14 AS base
    EXPOSE 8000
    FROM base
    ENTRYPOINT ["python", "manage.py"]
    CMD ["runserver", "127.0.0.1:8000"]
                       ^^^^^^^^^^^^^^ ${written('127.0.0.1:8000')}
    `,
    `
    FROM debian:13
    EXPOSE 6379
    CMD ["redis-server", "--bind", "127.0.0.1"]
                                    ^^^^^^^^^ ${written('127.0.0.1')}
    `,
    `
    FROM debian:13
    EXPOSE 8080
    ENTRYPOINT ["/app", "--listen=127.0.0.1:8080"]
                         ^^^^^^^^^^^^^^^^^^^^^^^ ${written('127.0.0.1:8080')}
    `,
    `
    FROM python:3.14
    EXPOSE 5000
    CMD ["flask", "run", "--port=5000"]
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${byDefault('flask')}
    `,
    `
    FROM python:3.14
    EXPOSE 8000
    CMD python manage.py runserver 8000
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${byDefault('django')}
    `,
    `FROM node:24\r\nEXPOSE 4200\r\nCMD ["npx", "ng", "serve"]\r\n      ^^^^^^^^^^^^^^^^^^ ${byDefault('ng-serve', 'localhost')}\r\n`,
  ],
});
