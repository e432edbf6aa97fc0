import { testRule } from '../../../test/test-rule.js';

testRule('curl-pipe-shell', {
  valid: [
    `
    FROM debian:13
    RUN curl -s https://api.example.com | jq -r .v
    `,
    `
    FROM debian:13
    RUN curl -s https://example.com/a.tgz | tar xz
    `,
    `
    FROM debian:13
    RUN curl -fsSLo i.sh https://example.com/i.sh && echo "24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d  i.sh" | sha256sum -c - && sh i.sh
    `,
    `
    FROM debian:13
    RUN curl -s https://api.example.com | python3 -m json.tool > /a.json
    `,
    `
    FROM debian:13
    RUN V=$(curl -s https://api.example.com | python3 -c 'import sys,json; print(json.load(sys.stdin)["v"])') && echo $V
    `,
    `
    FROM debian:13
    RUN curl -s https://api.example.com/list | xargs -I{} echo {}
    `,
    `
    FROM debian:13
    RUN echo "curl https://example.com | sh"
    `,
    `
    FROM debian:13
    COPY i.sh /
    RUN cat /i.sh | bash
    `,
    // To a file, checked, and then run.
    'FROM debian:13\nRUN curl -fsSLo x.sh https://example.com/x.sh && echo "$SUM x.sh" | sha256sum -c && sh x.sh',
    'FROM debian:13\nRUN wget https://example.com/x.sh && sh x.sh',
    // What runs is on the command line; the download is its data.
    'FROM debian:13\nRUN curl https://example.com/x | sh -c "cat > /x"',
    'FROM debian:13\nRUN curl https://example.com/x | python3 -c "import sys"',
    'FROM debian:13\nRUN curl https://example.com/x | python3 -m json.tool && curl x | python3 filter.py && curl x | perl -pe s/a/b/',
    'FROM debian:13\nRUN curl https://example.com/x | bash filter.sh',
    'FROM debian:13\nRUN curl https://example.com/x | grep url | xargs -n1 sh -c "echo $0"',
    // No shell at the end.
    'FROM debian:13\nRUN curl https://example.com/key | gpg --dearmor > /k && curl x | tar xz && curl x | tee sh',
    'FROM debian:13\nRUN VERSION=$(curl https://example.com/version) && sh -c "echo $VERSION" && bash "$(curl -o x https://example.com/x)"',
    'FROM debian:13\nRUN bash x.sh "$(curl https://example.com/version)" && echo "$(curl https://example.com/x)"',
    'FROM debian:13\nRUN diff <(curl https://example.com/a) b && bash -x run.sh <(curl https://example.com/a)',
    // Not from the network.
    'FROM debian:13\nRUN cat x.sh | sh && echo "curl x | sh" && sh -c "$(cat x)" && eval "$(ssh-agent)"',
    'FROM debian:13\n# RUN curl x | sh\nRUN curl https://example.com/x > x || sh x',
    // wget writes to a file, not to the pipe.
    'FROM debian:13\nRUN wget https://example.com/x | sh',
    'FROM mcr.microsoft.com/windows/servercore:ltsc2022\nSHELL ["powershell", "-Command"]\nRUN iwr https://example.com/x.ps1 -OutFile x.ps1 ; iex ./x.ps1',
    'FROM debian:13\nRUN echo "iwr x | iex"',
  ],
  invalid: [
    `
    FROM debian:13
    ONBUILD RUN curl -fsSL https://example.com/i.sh | sh
                                                      ^^ \`sh\` runs what \`curl\` downloads without a check.
    `,
    `
    FROM debian:13
    RUN su - app -c "curl -fsSL https://example.com/i.sh | bash"
                                                           ^^^^ \`bash\` runs what \`curl\` downloads without a check.
    `,
    `
    FROM debian:13
    RUN wget -nv -O - https://example.com/i.sh | bash -x -s -- --prefix /opt
                                                 ^^^^ \`bash\` runs what \`wget\` downloads without a check.
    `,
    `
    FROM debian:13
    RUN curl -fsSL https://example.com/i.sh.gz | gunzip | sh
                                                          ^^ \`sh\` runs what \`curl\` downloads without a check.
    `,
    `
    FROM debian:13
    SHELL ["/bin/bash", "-c"]
    RUN bash <<< "$(curl -fsSL https://example.com/i.sh)"
        ^^^^ \`bash\` runs what \`curl\` downloads without a check.
    `,
    `
    FROM debian:13
    RUN curl -fsSL https://example.com/i.sh | sudo bash
                                                   ^^^^ \`bash\` runs what \`curl\` downloads without a check.
    `,
    `
    FROM debian:13
    RUN curl -sL https://deb.example.com/setup_20.x | sudo -E bash -
                                                              ^^^^ \`bash\` runs what \`curl\` downloads without a check.
    `,
    `
    FROM debian:13
    SHELL ["/bin/bash", "-c"]
    RUN bash <(curl -fsSL https://example.com/i.sh)
        ^^^^ \`bash\` runs what \`curl\` downloads without a check.
    `,
    `
    FROM debian:13
    RUN sh -c "$(curl -fsSL https://example.com/i.sh)"
        ^^ \`sh\` runs what \`curl\` downloads without a check.
    `,
    `
    FROM debian:13
    RUN sh -c "$(wget -O- https://github.com/deluan/zsh-in-docker/releases/download/v1.2.0/zsh-in-docker.sh)" -- -t robbyrussell
        ^^ \`sh\` runs what \`wget\` downloads without a check.
    `,
    `
    FROM debian:13
    SHELL ["/bin/bash", "-c"]
    RUN source <(curl -s https://example.com/i.sh)
        ^^^^^^ \`source\` runs what \`curl\` downloads without a check.
    `,
    `
    FROM debian:13
    RUN eval "$(curl -fsSL https://example.com/i.sh)"
        ^^^^ \`eval\` runs what \`curl\` downloads without a check.
    `,
    `
    FROM python:3.13
    RUN curl -sSL https://install.example.com | python3 -
                                                ^^^^^^^ \`python3\` runs what \`curl\` downloads without a check.
    `,
    `
    FROM debian:13
    RUN curl -sSL https://example.com/i.sh | VERSION=1 sh
                                                       ^^ \`sh\` runs what \`curl\` downloads without a check.
    `,
    `
    FROM debian:13
    RUN curl -sSL https://example.com/i.sh | env VERSION=1 sh -s -- -y
                                                           ^^ \`sh\` runs what \`curl\` downloads without a check.
    `,
    `
    FROM debian:13
    RUN curl -sSL https://example.com/i.sh | tee /tmp/i.sh | bash
                                                             ^^^^ \`bash\` runs what \`curl\` downloads without a check.
    `,
    `
    FROM debian:13
    RUN curl -sSL https://example.com/i.sh | sed 's/a/b/' | sh
                                                            ^^ \`sh\` runs what \`curl\` downloads without a check.
    `,
    `
    FROM debian:13
    RUN <<EOF
    curl -sSL https://example.com/i.sh | bash
                                         ^^^^ \`bash\` runs what \`curl\` downloads without a check.
    EOF
    `,
    `
    FROM alpine:3.22
    RUN wget -qO- https://get.example.com/install.sh | ENV="$HOME/.shrc" SHELL="$(which sh)" sh -
                                                                                             ^^ \`sh\` runs what \`wget\` downloads without a check.
    `,
    `
    FROM mcr.microsoft.com/windows/servercore:ltsc2022
    SHELL ["powershell", "-Command"]
    RUN iex ((New-Object System.Net.WebClient).DownloadString('https://example.com/install.ps1'))
        ^^^ PowerShell runs a download without a check.
    `,
    `
    FROM mcr.microsoft.com/powershell:7.5-debian-12
    RUN pwsh -c "irm https://example.com/i.ps1 | iex"
                                                 ^^^ PowerShell runs a download without a check.
    `,
    `
    FROM mcr.microsoft.com/windows/servercore:ltsc2022
    RUN powershell -NoProfile -ExecutionPolicy Bypass -Command "iex ((New-Object Net.WebClient).DownloadString('https://example.com/i.ps1'))"
                                                                ^^^ PowerShell runs a download without a check.
    `,
    `
    FROM perl:5.42
    RUN curl -L https://cpanm.example.com | perl - App::cpanminus
                                            ^^^^ \`perl\` runs what \`curl\` downloads without a check.
    `,
    `
    FROM debian:13
    RUN curl -L https://example.com/i.sh | bash /dev/stdin --x
                                           ^^^^ \`bash\` runs what \`curl\` downloads without a check.
    `,
    `
    FROM debian:13
    RUN curl -fsSL https://example.com/x.sh | bash -s -- -y && \\
                                              ^^^^ \`bash\` runs what \`curl\` downloads without a check.
        wget -qO- https://example.com/x | sudo -E sh
                                                  ^^ \`sh\` runs what \`wget\` downloads without a check.
    `,
    `
    from debian:13
    run wget -O - https://example.com/x.py | tr -d a | python3.13 -
                                                       ^^^^^^^^^^ \`python3.13\` runs what \`wget\` downloads without a check.
    RUN (curl -s https://example.com/a || wget -qO- https://example.com/a) | /bin/bash -eo pipefail
                                                                             ^^^^^^^^^ \`bash\` runs what \`curl\` downloads without a check.
    RUN curl -sS https://getcomposer.org/installer | php -- --install-dir=/usr/local/bin
                                                     ^^^ \`php\` runs what \`curl\` downloads without a check.
    `,
    `
    FROM debian:13
    RUN sh -c "$(curl -fsSL https://example.com/x.sh || wget -qO- https://example.com/x.sh)" "" --unattended
        ^^ \`sh\` runs what \`curl\` downloads without a check.
    RUN <<EOF
    bash <(curl -s https://example.com/x.sh) --yes
    ^^^^ \`bash\` runs what \`curl\` downloads without a check.
    eval "$(curl https://example.com/x.sh)"
    ^^^^ \`eval\` runs what \`curl\` downloads without a check.
    . <(wget -O- https://example.com/x.sh)
    ^ \`.\` runs what \`wget\` downloads without a check.
    bash <<< "$(curl https://example.com/x.sh)"
    ^^^^ \`bash\` runs what \`curl\` downloads without a check.
    ruby -e "$(curl https://example.com/x.rb)"
    ^^^^ \`ruby\` runs what \`curl\` downloads without a check.
    EOF
    `,
    `
    FROM debian:13
    RUN ["/bin/bash", "-c", "curl https://example.com/x | sh"]
                                                          ^^ \`sh\` runs what \`curl\` downloads without a check.
    CMD curl https://example.com/x | node
                                     ^^^^ \`node\` runs what \`curl\` downloads without a check.
    `,
    `
    # escape=\`
    FROM mcr.microsoft.com/windows/servercore:ltsc2022
    RUN powershell -NoProfile -Command "iex ((New-Object System.Net.WebClient).DownloadString('https://example.com/x.ps1'))"
                                        ^^^ PowerShell runs a download without a check.
    SHELL ["powershell", "-Command"]
    RUN $x = 1; \`
        irm https://example.com/x.ps1 | Invoke-Expression
                                        ^^^^^^^^^^^^^^^^^ PowerShell runs a download without a check.
    `,
  ],
});
