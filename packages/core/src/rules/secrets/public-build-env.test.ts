import { testRule } from '../../../test/test-rule.js';
testRule('public-build-env', {
  valid: [
    `
    FROM node:24
    ARG NEXT_PUBLIC_STRIPE_PUBLISHABLE_KEY
    ENV NEXT_PUBLIC_STRIPE_PUBLISHABLE_KEY=$NEXT_PUBLIC_STRIPE_PUBLISHABLE_KEY
    RUN next build
    `,
    'FROM node:24\nENV NEXT_PUBLIC_API_URL=https://api.example.org VITE_MAPBOX_TOKEN=pk.abc',
    'FROM node:24\nARG REACT_APP_API_KEY\nARG VITE_STRIPE_PUBLISHABLE_KEY',
    'FROM node:24\nARG DB_PASSWORD\nENV SECRET=x',
    'FROM node:24\nENV VITE_PASSWORD_MIN_LENGTH=8 VITE_ENABLE_PASSWORD_LOGIN=1 NEXT_PUBLIC_RESET_PASSWORD_URL=/reset',
    'ARG VITE_SECRET\nFROM node:24',
    'FROM node:24\nONBUILD ARG VITE_SECRET',
    { text: 'FROM node:24\nARG VITE_SECRET', options: { allow: ['VITE_SECRET'] } },
    'FROM node:24\nENV PUBLIC_SECRET=1 VITE_DB_PASSWORD=',
    'FROM node:24\nLABEL VITE_SECRET=x',
    'FROM node:24\nENV VITE_SECRETARY_NAME=x',
  ],
  invalid: [
    `
    FROM node:24
    ARG VITE_API_SECRET
        ^^^^^^^^^^^^^^^ \`VITE_API_SECRET\` is named like a secret, but \`VITE_\` makes it part of what every visitor loads.
    ENV VITE_API_SECRET=$VITE_API_SECRET
        ^^^^^^^^^^^^^^^ \`VITE_API_SECRET\` is named like a secret, but \`VITE_\` makes it part of what every visitor loads.
    RUN npm run build
    `,
    `
    FROM node:24
    ENV NEXT_PUBLIC_STRIPE_SECRET_KEY=sk_live_x
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`NEXT_PUBLIC_STRIPE_SECRET_KEY\` is named like a secret, but \`NEXT_PUBLIC_\` makes it part of what every visitor loads.
    RUN next build
    `,
    `
    FROM node:24
    ARG REACT_APP_DB_PASSWORD
        ^^^^^^^^^^^^^^^^^^^^^ \`REACT_APP_DB_PASSWORD\` is named like a secret, but \`REACT_APP_\` makes it part of what every visitor loads.
    ENV REACT_APP_DB_PASSWORD=$REACT_APP_DB_PASSWORD
        ^^^^^^^^^^^^^^^^^^^^^ \`REACT_APP_DB_PASSWORD\` is named like a secret, but \`REACT_APP_\` makes it part of what every visitor loads.
    RUN npm run build
    `,
    `
    FROM node:24
    ARG VITE_DB_PASSWORD
        ^^^^^^^^^^^^^^^^ \`VITE_DB_PASSWORD\` is named like a secret, but \`VITE_\` makes it part of what every visitor loads.
    `,
    `
    FROM node:24
    ENV NEXT_PUBLIC_CLIENT_SECRET=x PORT=1
        ^^^^^^^^^^^^^^^^^^^^^^^^^ \`NEXT_PUBLIC_CLIENT_SECRET\` is named like a secret, but \`NEXT_PUBLIC_\` makes it part of what every visitor loads.
    `,
    `
    FROM node:24 AS build
    arg REACT_APP_PRIVATE_KEY
        ^^^^^^^^^^^^^^^^^^^^^ \`REACT_APP_PRIVATE_KEY\` is named like a secret, but \`REACT_APP_\` makes it part of what every visitor loads.
    FROM nginx:1.29
    `,
    `
    FROM node:24
    ENV NEXT_PUBLIC_SUPABASE_SERVICE_ROLE_KEY abc
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ \`NEXT_PUBLIC_SUPABASE_SERVICE_ROLE_KEY\` is named like a secret, but \`NEXT_PUBLIC_\` makes it part of what every visitor loads.
    `,
    `
    FROM node:24
    ARG NUXT_PUBLIC_JWT_SECRET=abc
        ^^^^^^^^^^^^^^^^^^^^^^ \`NUXT_PUBLIC_JWT_SECRET\` is named like a secret, but \`NUXT_PUBLIC_\` makes it part of what every visitor loads.
    ENV GATSBY_ADMIN_PASSWORD=\${X}
    `,
  ],
});
