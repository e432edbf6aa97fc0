import { testRule } from '../../../test/test-rule.js';

testRule('gem-pin-versions', {
  valid: [
    'FROM ruby:3.4\nRUN gem install rails:8.0.3 puma:6.6.0',
    'FROM ruby:3.4\nRUN gem install rails -v 8.0.3 && gem install --version "~> 2" rake && gem i rake --version=13',
    'FROM ruby:3.4\nARG RAILS\nRUN gem install rails:$RAILS && gem install rake -v "$RAKE" && gem install $GEMS',
    'FROM ruby:3.4\nRUN gem install ./a.gem pkg/b.gem pkg/*.gem *.gem',
    'FROM ruby:3.4\nRUN gem build a.gemspec && gem install a-$VERSION.gem',
    'FROM ruby:3.4\nRUN gem install rails:8.0.3 -- --with-opt-dir=/usr --use-system-libraries extra',
    'FROM ruby:3.4\nRUN gem install --no-document -N -i /gems -n /bin -s https://example.org rails:8.0.3',
    'FROM ruby:3.4\nRUN gem install -g Gemfile && gem install --file Gemfile',
    'FROM ruby:3.4\nRUN gem update && gem update --system && gem update rails && gem uninstall rails && gem list rails',
    'FROM ruby:3.4\nRUN bundle install && bundle add rails && bundle exec gem list',
    { text: 'FROM ruby:3.4\nRUN gem install bundler', options: { allow: ['bundler'] } },
    'FROM ruby:3.4\nRUN echo gem install rails # gem install rails\nCMD gem install rails',
  ],
  invalid: [
    `
    FROM ruby:3.4
    RUN gem install rails
                    ^^^^^ \`rails\` has no version.
    USER root
    RUN ruby3.4 -S gem install rake
                               ^^^^ \`rake\` has no version.
    `,
    `
    FROM ruby:3.4
    RUN gem install rails
                    ^^^^^ \`rails\` has no version.
    `,
    `
    from ruby:3.4
    run gem i -N bundler:2.6.2 \\
        jekyll "github-pages"
        ^^^^^^ \`jekyll\` and 1 more have no version.
    `,
    `
    FROM ruby:3.4 AS build
    RUN ["gem", "install", "--no-document", "rails"]
                                             ^^^^^ \`rails\` has no version.
    FROM scratch
    `,
    `
    FROM alpine:3.22
    RUN <<EOF
    sudo gem install --source https://example.org nokogiri -- --use-system-libraries
                                                  ^^^^^^^^ \`nokogiri\` has no version.
    jruby -S gem install rake
                         ^^^^ \`rake\` has no version.
    EOF
    `,
    {
      options: { allow: ['bundler'] },
      text: `
      FROM ruby:3.4
      ONBUILD RUN gem install bundler rake
                                      ^^^^ \`rake\` has no version.
      `,
    },
  ],
});
