import { testRule } from '../../../test/test-rule.js';

const message = (text: string) => `\`${text}\` starts a server for development.`;

testRule('cmd-dev-server', {
  valid: [
    'FROM python:3.14\nCMD ["gunicorn", "-b", "0.0.0.0:80", "app:app"]',
    'FROM python:3.14\nCMD ["uvicorn", "app:app", "--host", "0.0.0.0"]',
    'FROM python:3.14\nCMD ["python", "manage.py", "migrate"]',
    'FROM python:3.14\nCMD ["flask", "db", "upgrade"]',
    'FROM node:24\nCMD ["next", "start"]',
    'FROM node:24\nCMD ["node", "server.js"]',
    'FROM node:24\nCMD ["npm", "start"]',
    'FROM node:24\nCMD ["npx", "vite", "build"]',
    'FROM node:24\nCMD ["npx", "vite", "preview"]',
    'FROM node:24\nCMD ["ng", "build"]',
    'FROM php:8.4-cli\nCMD ["php", "artisan", "queue:work"]',
    'FROM php:8.4-cli\nCMD ["php", "worker.php"]',
    'FROM ruby:3.4\nCMD ["rails", "server", "-b", "0.0.0.0"]',
    'FROM ruby:3.4\nCMD ["rails", "s", "-e", "production"]',
    'FROM ruby:3.4\nENV RAILS_ENV=production\nCMD ["rails", "server"]',
    // To work in.
    'FROM node:24 AS dev\nCMD ["npm", "run", "dev"]',
    'FROM node:24 AS development\nCMD ["nodemon", "app.js"]',
    { text: 'FROM node:24 AS app-dev\nCMD ["nodemon"]\nFROM node:24\nCMD ["node"]', target: 'app-dev' },
    // Not what is started.
    'FROM node:24\nRUN npm run dev\nHEALTHCHECK CMD flask run\nCMD ["node", "a.js"]',
    'FROM node:24 AS a\nCMD ["npm", "run", "dev"]\nFROM node:24\nCMD ["node", "a.js"]',
    'FROM node:24\nONBUILD CMD ["npm", "run", "dev"]\n# CMD npm run dev',
    'FROM python:3.14\nCMD $SERVER runserver',
  ],
  invalid: [
    `
    FROM python:3.14
    CMD ["flask", "run", "--host=0.0.0.0"]
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${message('flask run --host=0.0.0.0')}
    `,
    `
    from python:3.14
    cmd python manage.py migrate && python -u manage.py runserver 0.0.0.0:8000
                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${message('python -u manage.py')}
    `,
    `
    FROM python:3.14
    ENTRYPOINT ["python3"]
                 ^^^^^^^ ${message('python3 manage.py runserver')}
    CMD ["manage.py", "runserver", "0.0.0.0:8000"]
    `,
    `
    FROM python:3.14
    CMD ["uvicorn", "app:app", "--reload"]
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${message('uvicorn app:app --reload')}
    `,
    `
    FROM node:24
    CMD ["npm", "run", "dev"]
          ^^^^^^^^^^^^^^^^^ ${message('npm run dev')}
    `,
    `
    FROM node:24
    CMD yarn dev
        ^^^^^^^^ ${message('yarn dev')}
    `,
    `
    FROM node:24
    CMD ["npx", "ng", "serve", "--host", "0.0.0.0"]
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${message('npx ng serve')}
    `,
    `
    FROM node:24
    CMD exec nodemon server.js
             ^^^^^^^^^^^^^^^^^ ${message('nodemon server.js')}
    `,
    `
    FROM node:24
    ENTRYPOINT ["tini", "--", "node_modules/.bin/next", "dev"]
                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${message('next dev')}
    `,
    `
    FROM php:8.4-cli
    CMD php -S 0.0.0.0:80 -t public
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${message('php -S 0.0.0.0:80')}
    `,
    `
    FROM php:8.4-cli
    CMD ["php", "artisan", "serve", "--host=0.0.0.0"]
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${message('php artisan serve')}
    `,
    `
    FROM node:24
    CMD ["npx", "vite", "--host"]
          ^^^^^^^^^^^^^^^^^^^^^ ${message('npx vite --host')}
    `,
    `
    FROM ruby:3.4
    ENV RAILS_ENV=development
    CMD ["bin/rails", "server", "-b", "0.0.0.0"]
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ${message('rails server -b')}
    `,
    `FROM golang:1.27\r\nCMD ["air"]\r\n      ^^^ ${message('air')}\r\n`,
  ],
});
