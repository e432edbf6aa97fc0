import { testRule } from '../../../test/test-rule.js';
testRule('rails-dummy-key', {
  valid: [
    `
    FROM ruby:3.4
    RUN SECRET_KEY_BASE_DUMMY=1 bundle exec rails assets:precompile
    `,
    `
    FROM ruby:3.4
    COPY . .
    RUN RAILS_ENV=production SECRET_KEY_BASE=dummy bin/rails assets:precompile
    `,
    'FROM ruby:3.4\nENV RAILS_ENV=production\nRUN SECRET_KEY_BASE_DUMMY=1 ./bin/rails assets:precompile',
    'FROM ruby:3.4\nENV RAILS_ENV=production SECRET_KEY_BASE=x\nRUN rake assets:precompile',
    'FROM ruby:3.4\nRUN bundle exec rake assets:precompile',
    'FROM ruby:3.4\nENV RAILS_ENV=development\nRUN rails assets:precompile',
    'FROM ruby:3.4\nENV RAILS_ENV=production\nRUN --mount=type=secret,id=RAILS_MASTER_KEY,env=RAILS_MASTER_KEY rails assets:precompile',
    'FROM ruby:3.4\nENV RAILS_ENV=production\nRUN export SECRET_KEY_BASE=dummy && rails assets:precompile',
    'FROM ruby:3.4\nENV RAILS_ENV=production\nRUN env SECRET_KEY_BASE=1 rails assets:precompile',
    'FROM ruby:3.4\nARG RAILS_ENV\nRUN rails assets:precompile',
    'FROM ruby:3.4\nENV RAILS_ENV=production\nARG RAILS_MASTER_KEY\nRUN rails assets:precompile',
    'FROM ruby:3.4\nENV RAILS_ENV=production\nRUN rails db:migrate assets:clean\nRUN echo assets:precompile:done',
    'FROM ruby:3.4\nENV RAILS_ENV=production\nRUN bundle exec rake assets:precompile SECRET_KEY_BASE=1',
  ],
  invalid: [
    `
    FROM ruby:3.4
    ENV RAILS_ENV=production
    COPY . .
    RUN bundle exec rails assets:precompile
                          ^^^^^^^^^^^^^^^^^ \`assets:precompile\` runs without a key, and needs none but a dummy.
    `,
    `
    FROM ruby:3.4
    ENV RAILS_ENV=production
    RUN bundle exec rails assets:precompile
                          ^^^^^^^^^^^^^^^^^ \`assets:precompile\` runs without a key, and needs none but a dummy.
    `,
    `
    FROM ruby:3.4
    run RAILS_ENV=production ./bin/rake assets:precompile
                                        ^^^^^^^^^^^^^^^^^ \`assets:precompile\` runs without a key, and needs none but a dummy.
    `,
    `
    FROM ruby:3.4
    ENV RAILS_ENV="production"
    RUN bundle install && \\
        bin/rails db:prepare assets:precompile && rm -rf tmp
                             ^^^^^^^^^^^^^^^^^ \`assets:precompile\` runs without a key, and needs none but a dummy.
    `,
    `
    FROM ruby:3.4
    RUN bundle exec rake assets:precompile RAILS_ENV=production
                         ^^^^^^^^^^^^^^^^^ \`assets:precompile\` runs without a key, and needs none but a dummy.
    `,
    `
    FROM ruby:3.4
    ENV RAILS_ENV=production
    RUN ["bundle", "exec", "rails", "assets:precompile"]
                                     ^^^^^^^^^^^^^^^^^ \`assets:precompile\` runs without a key, and needs none but a dummy.
    `,
    `
    FROM ruby:3.4 AS base
    ARG RAILS_ENV=production
    FROM base
    RUN <<EOF
    rails assets:precompile
          ^^^^^^^^^^^^^^^^^ \`assets:precompile\` runs without a key, and needs none but a dummy.
    EOF
    `,
  ],
});
