# check=skip=MaintainerDeprecated
# plimsoll global ignore=expose-missing reason="the port is set by the platform"
FROM debian:13 AS build
MAINTAINER Ada <ada@example.com>

# Everything between this and the instruction may stand there.
# plimsoll ignore=apt-get-no-install-recommends reason="texlive needs them"

# more words
RUN apt-get update && apt-get install -y texlive

FROM debian:13
# hadolint ignore=DL3015
RUN apt-get update && apt-get install -y curl

RUN apt-get update && apt-get install -y --no-install-recommends redis-server
RUN apt-get update && \
    # plimsoll ignore=apt-get-no-install-recommends
    apt-get install -y git && \
    apt-get install -y --no-install-recommends wget
RUN apt-get install -y --no-install-recommends jq
RUN apt-get install -y --no-install-recommends less
CMD ["redis-server", "--bind", "0.0.0.0"]
