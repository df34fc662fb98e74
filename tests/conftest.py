"""The real app over a timeline of its own, and the real app over the five articles."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import settings

import seeds
from api.current import NAME
from dateline.ingest.add import add
from schemas.dumps import DUMPS
from tests.apps import app_in, with_key

settings.register_profile("house", deadline=None)  # no test looks at the clock
settings.load_profile("house")


@pytest.fixture
def app(tmp_path: Path) -> Iterator[Flask]:
    """Give the app over an empty timeline."""
    with app_in(tmp_path) as app:
        yield app


@pytest.fixture
def reader(app: Flask) -> FlaskClient:
    """Give a client without a key."""
    return app.test_client()


@pytest.fixture
def writer(app: Flask) -> FlaskClient:
    """Give a client that shows the key."""
    return with_key(app)


@pytest.fixture(scope="session")
def seeded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FlaskClient]:
    """Give a client of the app over the five articles of seeds/, for reading only."""
    with app_in(tmp_path_factory.mktemp("seeded")) as app:
        add(app.extensions[NAME].engine, seeds.load(), DUMPS)
        yield app.test_client()
