FROM debian:13-slim
RUN apt-get update \
 && apt-get install -y --no-install-recommends postgresql \
 && rm -rf /var/lib/apt/lists/*
USER postgres
EXPOSE 5432
STOPSIGNAL SIGINT
CMD ["/usr/lib/postgresql/17/bin/postgres", "-c", "config_file=/etc/postgresql/17/main/postgresql.conf"]
