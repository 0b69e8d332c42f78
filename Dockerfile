# One image for every process: web (as it stands), worker, socket, release. The same steps without an engine, tried in a
# bare Debian as an ordinary user: tests/bench/bare_debian.sh.
FROM python:3.11-slim-bookworm AS libraries
COPY requirements.txt requirements-mcp.txt ./
# requirements-mcp.txt for the process that serves assistants: the same, and the SDK.
ARG REQUIREMENTS=requirements.txt
# Wheels alone, each by its hash: nothing is built, and nothing else than what was pinned is taken.
RUN python -m venv /opt/screenbot \
    && /opt/screenbot/bin/pip install --no-cache-dir --require-hashes --only-binary :all: -r $REQUIREMENTS

FROM python:3.11-slim-bookworm
# /var/lib/screenbot is all that is written to, and /tmp: the rest may be read-only.
RUN useradd --system --uid 10001 --home-dir /var/lib/screenbot --create-home screenbot
COPY --from=libraries /opt/screenbot /opt/screenbot
WORKDIR /srv/screenbot
COPY manifest.json ./
COPY bot bot
COPY handlers handlers
COPY data data
RUN /opt/screenbot/bin/python -m compileall -q bot handlers data
ENV PATH=/opt/screenbot/bin:$PATH \
    HOME=/var/lib/screenbot \
    DATABASE_URL=sqlite:////var/lib/screenbot/screenbot.db \
    HOST=0.0.0.0 \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1
USER 10001
VOLUME /var/lib/screenbot
EXPOSE 3000
# For worker and socket: --health-cmd "python -m bot health worker" (compose.yaml does so).
HEALTHCHECK --interval=30s --timeout=10s --start-period=120s CMD ["python", "-m", "bot", "health", "web"]
CMD ["python", "-m", "bot", "serve"]
