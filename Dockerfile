FROM python:3.13-slim AS build
RUN python -m venv /opt/dateline
ENV PATH=/opt/dateline/bin:$PATH PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1
WORKDIR /src
COPY requirements.lock .
RUN pip install --require-hashes --no-deps --only-binary=:all: --requirement requirements.lock
COPY . .
RUN pip wheel --no-build-isolation --no-deps --wheel-dir /wheel . \
    && pip install --no-index --no-deps /wheel/*.whl

FROM python:3.13-slim
RUN useradd --system --create-home --uid 10001 dateline \
    && install --directory --owner=dateline --group=dateline /data
COPY --from=build /opt/dateline /opt/dateline
ENV PATH=/opt/dateline/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    DATELINE_HOST=0.0.0.0 \
    DATELINE_PORT=8000 \
    DATELINE_DATABASE=sqlite:////data/dateline.db
USER dateline
WORKDIR /data
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=3s --start-period=20s \
    CMD ["python", "-c", "import os, urllib.request; urllib.request.urlopen(f'http://127.0.0.1:{os.environ[\"DATELINE_PORT\"]}/healthz', timeout=2)"]
CMD ["dateline", "serve"]
