FROM python:3.13
ENV API_TOKEN=changeme
RUN cd /opt && apt-get update && \
    apt-get install -y --no-install-recommends wget unzip build-essential && \
    wget --no-verbose https://example.com/model.zip && \
    unzip model.zip && \
    rm -rf /var/lib/apt/lists/*
RUN rm /opt/model.zip
COPY . /app
RUN pip install -r /app/requirements.txt --no-cache-dir
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN curl -sS https://example.com/setup.sh | bash
WORKDIR /app
CMD ["gunicorn", "-b", "0.0.0.0:8000", "app:app"]
