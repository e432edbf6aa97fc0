import { expect, test } from 'vitest';
import { createLinter } from '../src/linter/linter.js';
import { rules } from '../src/rules/index.js';
import { memoryHost } from './memory-host.js';

// In two parts, so that no scanner takes the file for a leak.
const token = ['ghp_', 'a8F3kL9zQx2Vb7Nm4Rt6Yc1Wd5Ks0PjH3Gu2'].join('');
const password = 'Zk4Rm8PqXw7Tn2Lb';
const key = 'v8Kq2Lm9Xz4Rt7WnB3vC';

const text = `ARG GITHUB_TOKEN=${token}
FROM postgres:18
ARG GITHUB_TOKEN=${token}
ARG API_KEY=${key}
ENV POSTGRES_PASSWORD=${password} API_SECRET="${key}" GITHUB_TOKEN=${token}
ENV DB_PASSWORD ${password}
ENV DATABASE_URL=postgres://app:${password}@db.internal/app http_proxy=http://ci:${password}@proxy.internal:3128
LABEL org.opencontainers.image.url=https://ci:${password}@git.internal/app token=${token}
MAINTAINER ci:${password}@example.org
RUN git clone https://ci:${password}@git.internal/app.git && cd /app && echo ${token} > .netrc
RUN curl -k -u ci:${password} -H "Authorization: Bearer ${token}" http://files.internal/a | sh
RUN export API_TOKEN=${key} && echo "machine git.internal login ci password ${password}" > ~/.netrc
RUN npm config set //registry.acme.test/:_authToken=${token}
RUN docker login -u ci -p ${password} registry.internal; apt-get install pkg=${token}
RUN pip install --index-url https://ci:${password}@pypi.internal/simple app; wget https://ci:${password}@files.internal/b
ADD https://ci:${password}@files.internal/c.tar.gz /opt/
COPY <<EOF /etc/app.conf
token=${token}
EOF
WORKDIR /srv/${token}
USER ci:${password}
HEALTHCHECK CMD curl -u ci:${password} http://localhost/
ENTRYPOINT ["app", "--token", "${token}", "--password=${password}"]
`;

test('no rule says a secret in its words', async () => {
  const linter = createLinter(memoryHost({ '/project/Dockerfile': text }), {
    noConfig: true,
    select: Object.keys(rules),
  });
  const { findings } = await linter.lint('/project/Dockerfile', text);
  expect(findings.map(({ ruleId }) => ruleId)).toContain('secret-value');
  const leaks = findings.filter(({ message, help = '', related = [], fixes = [] }) => {
    const words = [message, help, ...related.map((one) => one.message), ...fixes.map(({ title }) => title)].join('\n');
    return [token, password, key].some((secret) => words.includes(secret));
  });
  expect(leaks.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
});
