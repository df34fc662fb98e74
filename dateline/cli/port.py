"""See whether a port can be had before anything else is started."""

from __future__ import annotations

import errno
import socket

import click

_REASONS = {
    errno.EADDRINUSE: "port {port} on {host} is taken: stop what listens there, or choose another"
    " with --port or DATELINE_PORT",
    errno.EACCES: "port {port} is not yours to listen on: choose one from 1024 up with --port or DATELINE_PORT",
    errno.EADDRNOTAVAIL: "{host} is no address of this machine: choose one of its own with --host, such as 127.0.0.1",
}


def claim(host: str, port: int) -> tuple[str, int]:
    """Give the numeric address of *host* and the port that can be listened on there: *port*, or a free one for 0.

    Raises ClickException, which says why not, and what to do.
    """
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind, protocol) as tried:
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            tried.bind(address)
            bound: tuple[str, int] = tried.getsockname()[:2]
    except (socket.gaierror, UnicodeError):
        reason = _REASONS[errno.EADDRNOTAVAIL]
    except OSError as error:
        reason = _REASONS.get(error.errno or 0, f"cannot listen on port {{port}} of {{host}}: {error.strerror}")
    else:
        return bound
    raise click.ClickException(reason.format(host=host, port=port))
