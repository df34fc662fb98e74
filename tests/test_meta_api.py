"""The server's manners: problems everywhere, CORS, HEAD and OPTIONS, the contract, a database that is gone."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from api import create_app
from api.config import Config, database_url, key_file
from api.current import NAME
from dateline.errors import SchemaTooNewError, SettingError, StoreUnavailableError
from tests.apps import app_in

ROOT = Path(__file__).parent.parent
READS = ("/", "/healthz", "/openapi.yaml", "/events")


def test_the_index_leads_to_every_place(reader):
    index = reader.get("/").json
    version = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]

    assert ("Dateline", version) == (index["name"], index["version"])
    assert [200] * 3 == [reader.get(link).status_code for link in index["links"].values()]


def test_the_contract_is_served_as_it_is(reader):
    answer = reader.get("/openapi.yaml")

    assert ("application/yaml", (ROOT / "openapi.yaml").read_bytes()) == (answer.content_type, answer.data)


@pytest.mark.parametrize("address", ["/nothing", "/events/", "/events//a", "/events/a/b", "/Events", "/\x00", "/%ff"])
def test_an_unknown_address_is_a_problem(reader, address):
    answer = reader.get(address)

    assert (404, "application/problem+json") == (answer.status_code, answer.content_type)
    assert answer.json["detail"].startswith("There is ")


@pytest.mark.parametrize(
    ("method", "address", "allowed"),
    [
        ("POST", "/events", "GET, HEAD, OPTIONS"),
        ("GET", "/articles", "OPTIONS, POST"),
        ("PUT", "/articles", "OPTIONS, POST"),
    ],
)
def test_an_unknown_method_is_a_problem(reader, method, address, allowed):
    answer = reader.open(address, method=method)

    assert (405, "application/problem+json") == (answer.status_code, answer.content_type)
    assert allowed == ", ".join(sorted(answer.headers["Allow"].split(", ")))


@pytest.mark.parametrize("address", READS)
def test_head_says_what_get_says_without_the_body(reader, address):
    get, head = reader.get(address), reader.head(address)

    assert (200, b"") == (head.status_code, head.data)
    assert dict(get.headers) == dict(head.headers)


@pytest.mark.parametrize("address", READS)
def test_options_lists_the_methods(reader, address):
    answer = reader.options(address)

    assert (200, {"GET", "HEAD", "OPTIONS"}) == (answer.status_code, set(answer.allow))


@pytest.mark.parametrize("address", [*READS, "/nothing", "/events?limit=x", "/events/evt_0"])
def test_pages_of_every_origin_may_read(reader, address):
    answer = reader.get(address, headers={"Origin": "https://example.org"})

    assert "*" == answer.headers["Access-Control-Allow-Origin"]
    assert {"Link", "Location", "Retry-After"} == set(answer.headers["Access-Control-Expose-Headers"].split(", "))
    assert "nosniff" == answer.headers["X-Content-Type-Options"]


def preflight(client, address, method):
    """Ask what a browser asks before it sends a request of another origin's page."""
    return client.options(address, headers={"Origin": "https://example.org", "Access-Control-Request-Method": method})


def test_a_preflight_opens_reads(reader):
    answer = preflight(reader, "/events", "GET")

    assert ("*", "GET, HEAD") == (
        answer.headers["Access-Control-Allow-Origin"],
        answer.headers["Access-Control-Allow-Methods"],
    )


@pytest.mark.parametrize(("address", "method"), [("/articles", "POST"), ("/articles", "GET"), ("/events", "DELETE")])
def test_a_preflight_opens_nothing_else(reader, address, method):
    assert [] == [name for name, _ in preflight(reader, address, method).headers if name.startswith("Access")]


def test_a_write_is_not_opened_to_other_origins(writer):
    answer = writer.post("/articles", json={"text": "x"}, headers={"Origin": "https://example.org"})

    assert 201 == answer.status_code
    assert "Access-Control-Allow-Origin" not in answer.headers


@pytest.mark.parametrize("error", [ZeroDivisionError("inside"), SchemaTooNewError("inside"), KeyError("inside")])
def test_a_failure_of_the_server_tells_nothing_of_its_inside(app, caplog, error):
    def fail():
        raise error

    app.add_url_rule("/broken", view_func=fail)
    answer = app.test_client().get("/broken")

    assert (500, "application/problem+json") == (answer.status_code, answer.content_type)
    assert "The server failed; the reason is in its log." == answer.json["detail"]
    assert b"inside" not in answer.data
    assert [error] == [record.exc_info[1] for record in caplog.records]


@pytest.mark.parametrize(
    ("method", "address"),
    [("GET", "/events"), ("GET", "/events/evt_0"), ("GET", "/articles/art_0"), ("POST", "/articles")],
)
def test_a_database_that_is_gone_is_a_problem_and_the_server_stays_up(app, writer, tmp_path, method, address):
    app.extensions[NAME].engine.dispose()
    for file in tmp_path.glob("dateline.db*"):
        file.write_bytes(b"no database at all" * 100)

    answer = writer.open(address, method=method, json={"text": "It rained."} if method == "POST" else None)

    assert (503, "application/problem+json") == (answer.status_code, answer.content_type)
    assert "1" == answer.headers["Retry-After"]
    assert {"status": "ok"} == writer.get("/healthz").json


def test_an_app_without_a_place_for_its_database_does_not_start(tmp_path):
    with pytest.raises(StoreUnavailableError, match="No such file"), app_in(tmp_path / "nowhere"):
        pass


def test_the_environment_has_the_settings(tmp_path, monkeypatch):
    monkeypatch.setenv("DATELINE_DATABASE", str(tmp_path / "news.db"))
    monkeypatch.setenv("DATELINE_KEY", "k")
    monkeypatch.setenv("DATELINE_TEXT_LIMIT", "5")
    app = create_app()
    client = app.test_client()
    try:
        answer = client.post("/articles", json={"text": "longer"}, headers={"Authorization": "Bearer k"})
    finally:
        app.extensions[NAME].engine.dispose()

    assert {"text": ["Must not be longer than 5 characters."]} == answer.json["errors"]
    assert (tmp_path / "news.db").exists()


def test_a_silent_environment_gives_the_defaults():
    assert Config() == Config.read({})
    assert Config(port=80, host="::") == Config.read({"DATELINE_PORT": "80", "DATELINE_HOST": " :: ", "OTHER": "x"})


def test_the_key_is_not_shown_with_the_settings():
    assert "secret" not in repr(Config(key="secret"))


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("DATELINE_PORT", "http"),
        ("DATELINE_PORT", "65536"),
        ("DATELINE_PORT", "-1"),
        ("DATELINE_WORKERS", "0"),
        ("DATELINE_BODY_LIMIT", ""),
        ("DATELINE_TEXT_LIMIT", "1e6"),
        ("DATELINE_BATCH_LIMIT", "9" * 30),
        ("DATELINE_HOST", " "),
        ("DATELINE_KEY", ""),
    ],
)
def test_a_wrong_setting_is_named(setting, value):
    with pytest.raises(SettingError, match=f"^{setting}: "):
        Config.read({setting: value})


def test_a_database_is_named_by_its_path_or_by_its_url():
    assert "sqlite:///news/dateline.db" == database_url("news/dateline.db")
    assert "sqlite:////news.db" == database_url("sqlite:////news.db")


@pytest.mark.parametrize(
    ("database", "file"),
    [
        ("sqlite:///dateline.db", Path("dateline.key")),
        ("sqlite:////data/news.2024.db", Path("/data/news.2024.key")),
        ("sqlite://", None),
        ("sqlite:///:memory:", None),
        ("postgresql://example.org/dateline", None),
        ("no URL", None),
    ],
)
def test_the_key_lies_beside_the_database(database, file):
    assert file == key_file(database)


def test_a_key_file_that_cannot_be_read_is_a_wrong_setting(tmp_path):
    (tmp_path / "dateline.key").write_bytes(b"\xff\xfe")

    with pytest.raises(SettingError, match="DATELINE_KEY: the key file"), app_in(tmp_path, key=None):
        pass
