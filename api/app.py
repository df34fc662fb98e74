"""The app: ``gunicorn 'api:create_app()'``, or ``dateline serve``."""

from __future__ import annotations

from flask import Flask, Response

from api import articles, errors, events, meta
from api.auth import digest
from api.config import Config
from api.cors import open_reads
from api.current import NAME, House
from dateline.store.engine import open_store


def create_app(config: Config | None = None) -> Flask:
    """Make the app, with the settings of the environment when none are given.

    Raises SettingError, StoreUnavailableError and SchemaTooNewError.
    """
    config = config or Config.read()
    key = config.secret()
    app = Flask("api", static_folder=None)
    app.url_map.merge_slashes = False
    app.config["MAX_CONTENT_LENGTH"] = config.body_limit
    app.extensions[NAME] = House(config, open_store(config.database), digest(key) if key else None)
    for part in (events, articles, meta):
        app.register_blueprint(part.views)
    errors.register(app)
    app.after_request(open_reads)
    app.after_request(_no_sniffing)
    return app


def _no_sniffing(response: Response) -> Response:
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response
