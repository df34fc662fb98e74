"""``dateline serve``: the timeline over HTTP, and all that a fresh machine needs for it."""

from __future__ import annotations

import os
import shlex
import socket
import time
from importlib.metadata import version
from multiprocessing import set_start_method
from threading import Thread
from typing import Any

import click
from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels
from granian.server.common import AbstractServer

import seeds
from api.config import Config, database_url, key_file
from dateline.cli.key import provide_key
from dateline.cli.port import claim
from dateline.ingest.add import add
from dateline.store.engine import open_store
from schemas.dumps import DUMPS

_THREADS = min(8, 2 * (os.cpu_count() or 1) + 1)  # each may hold a connection to the database
_STOP_SECONDS = 8
_PAUSE = 0.05
_ARTICLE = """{"text": "The two ministers met in Oslo on Monday.", "published": "2024-10-22"}"""


@click.command()
@click.option("--host", help="Address to listen on.  [env: DATELINE_HOST; default: 127.0.0.1]")
@click.option(
    "--port", type=click.IntRange(0, 65_535), help="Port; 0 takes a free one.  [env: DATELINE_PORT; default: 8000]"
)
@click.option(
    "--database", metavar="PATH", help="File, or its SQLAlchemy URL.  [env: DATELINE_DATABASE; default: dateline.db]"
)
@click.option("--seeds", "with_seeds", is_flag=True, help="First add the five articles that come with Dateline.")
def serve(host: str | None, port: int | None, database: str | None, *, with_seeds: bool) -> None:
    """Serve the timeline over HTTP until interrupted.

    The database is made when there is none, and so is the key to write to it: a file beside the database that only
    its owner may read, such as dateline.key beside dateline.db.
    """
    config = Config.read()
    url = database_url(database) if database is not None else config.database
    address, bound = claim(host or config.host, config.port if port is None else port)
    _prepare(url, with_seeds=with_seeds)
    key = _key(config, url)
    os.environ["DATELINE_DATABASE"] = url  # where the workers look
    set_start_method("spawn", force=True)  # on every system alike: a worker inherits no lock and no signal handler
    server = _server(address, bound, config.workers)
    server.on_startup(Thread(target=_tell, args=(_reachable(address), bound, key), daemon=True).start)
    server.serve()


def _prepare(url: str, *, with_seeds: bool) -> None:
    """Make the database or bring it up to date, and leave no connection that a worker would inherit."""
    engine = open_store(url)
    try:
        if with_seeds:
            add(engine, seeds.load(), DUMPS)
    finally:
        engine.dispose()


def _key(config: Config, url: str) -> str:
    """Give the words by which a shell finds the key; make the key when there is none."""
    file = None if config.key else key_file(url)
    return f"$(cat {shlex.quote(str(provide_key(file.absolute())))})" if file else "$DATELINE_KEY"


def _server(address: str, port: int, workers: int) -> AbstractServer[Any]:
    server: AbstractServer[Any] = Granian(
        "api:create_app",
        factory=True,
        interface=Interfaces.WSGI,
        address=address,
        port=port,
        workers=workers,
        blocking_threads=_THREADS,
        workers_kill_timeout=_STOP_SECONDS,
        websockets=False,
        log_level=LogLevels.warning,
    )
    return server


def _reachable(address: str) -> str:
    """Give the address at which this machine reaches a server that listens on *address*."""
    return {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(address, address)  # noqa: S104 - nothing is bound here


def _tell(address: str, port: int, key: str) -> None:
    """Wait until the server answers, then say where it is."""
    while not _answers(address, port):
        time.sleep(_PAUSE)
    url = f"http://[{address}]:{port}" if ":" in address else f"http://{address}:{port}"
    click.echo(f"""Dateline {version("dateline")} serves the timeline; Ctrl+C stops it.
  {url}/events
  {url}/openapi.yaml

Ask for the events of a month, and add an article:
  curl '{url}/events?from=2024-06&to=2024-06'
  curl -H "Authorization: Bearer {key}" -H 'Content-Type: application/json' -d '{_ARTICLE}' {url}/articles""")


def _answers(address: str, port: int) -> bool:
    try:
        socket.create_connection((address, port), timeout=1).close()
    except OSError:
        return False
    return True
