"""The contract and the code say the same: addresses, parameters, fields, examples, answers."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
import schemathesis
import yaml
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi import checks

from api.errors import TABLE
from api.meta import contract
from dateline.timeline.event import Basis, Status
from dateline.timex.readings import Bound
from dateline.values import Grain
from schemas.added import AddedSchema
from schemas.article import ArticleSchema, MentionSchema, ReadArticleSchema
from schemas.event import DateSchema, EventSchema, EvidenceSchema, TimexSchema
from schemas.page import WindowSchema
from schemas.problem import ProblemSchema
from schemas.query import EventsQuery
from tests.apps import KEY, with_key

ROOT = Path(__file__).parent.parent
CONTRACT = yaml.safe_load(contract())
PARTS = CONTRACT["components"]
PROBLEM = "application/problem+json"
CHECKS = (
    not_a_server_error,
    checks.status_code_conformance,
    checks.content_type_conformance,
    checks.response_schema_conformance,
)
METHODS = {"get", "post", "put", "patch", "delete"}
OPERATIONS = {
    (method, path): operation
    for path, item in CONTRACT["paths"].items()
    for method, operation in item.items()
    if method in METHODS
}


def resolved(node):
    """Follow *node* when it is a reference."""
    while "$ref" in node:
        found = CONTRACT
        for step in node["$ref"].removeprefix("#/").split("/"):
            found = found[step]
        node = found
    return node


def valid(value, schema):
    """Check *value*, as JSON has it, against *schema* of the contract."""
    whole = {"$schema": Draft202012Validator.META_SCHEMA["$id"], "components": PARTS, **schema}
    Draft202012Validator(whole).validate(value)


def test_the_contract_is_valid_and_of_this_version():
    validate(CONTRACT)
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]

    assert project["version"] == CONTRACT["info"]["version"]
    assert project["license"] == CONTRACT["info"]["license"]["identifier"]


def test_every_address_of_the_app_is_in_the_contract_and_no_other(app):
    routes = {
        (method.lower(), re.sub(r"<(\w+)>", r"{\1}", rule.rule))
        for rule in app.url_map.iter_rules()
        for method in rule.methods - {"HEAD", "OPTIONS"}
    }

    assert routes == OPERATIONS.keys()


def parameters(operation, place):
    """Name the parameters of *operation* that stand in *place*."""
    found = (resolved(parameter) for parameter in operation.get("parameters", ()))
    return {parameter["name"] for parameter in found if parameter["in"] == place}


def test_every_parameter_of_a_query_is_in_the_contract_and_no_other():
    queries = {("get", "/events"): {field.data_key or name for name, field in EventsQuery().fields.items()}}

    for at, operation in OPERATIONS.items():
        assert queries.get(at, set()) == parameters(operation, "query")


def test_every_parameter_of_a_path_is_in_the_contract():
    for (_, path), operation in OPERATIONS.items():
        assert set(re.findall(r"{(\w+)}", path)) == parameters(operation, "path")


def test_the_limits_of_a_page_are_those_of_the_contract(seeded):
    limit = PARTS["parameters"]["Limit"]["schema"]

    assert EventsQuery().fields["limit"].load_default == limit["default"]
    for number, status in [
        (limit["minimum"], 200), (limit["maximum"], 200), (limit["minimum"] - 1, 400), (limit["maximum"] + 1, 400)
    ]:  # fmt: skip
        assert status == seeded.get(f"/events?limit={number}").status_code


SHAPES = {
    "Event": EventSchema,
    "EventDate": DateSchema,
    "Evidence": EvidenceSchema,
    "Timex": TimexSchema,
    "Window": WindowSchema,
    "ArticleSent": ArticleSchema,
    "Mention": MentionSchema,
    "Added": AddedSchema,
    "Problem": ProblemSchema,
}


@pytest.mark.parametrize("name", SHAPES)
def test_every_field_is_in_the_contract_and_no_other(name):
    fields = [field.data_key or name for name, field in SHAPES[name]().fields.items()]

    assert fields == list(PARTS["schemas"][name]["properties"])


def test_an_article_has_the_fields_of_its_schema_and_its_events():
    assert [*ReadArticleSchema().fields, "events"] == list(PARTS["schemas"]["Article"]["properties"])


@pytest.mark.parametrize("name", [*sorted(SHAPES.keys() - {"ArticleSent", "Problem"}), "Article"])
def test_every_field_that_is_served_is_there_always(name):
    shape = PARTS["schemas"][name]

    assert list(shape["properties"]) == shape["required"]


@pytest.mark.parametrize(("name", "words"), [("Status", Status), ("Basis", Basis), ("Bound", [*Bound, None])])
def test_the_words_of_the_contract_are_those_of_the_code(name, words):
    assert list(words) == PARTS["schemas"][name]["enum"]


def test_the_grains_of_the_contract_are_those_of_the_code():
    assert [grain.label for grain in Grain] == PARTS["schemas"]["Grain"]["enum"]


def media():
    """Give every media type of the contract with the place where it stands."""
    for (method, path), operation in OPERATIONS.items():
        bodies = {"request": operation.get("requestBody", {}), **operation["responses"]}
        for at, body in bodies.items():
            for kind, shape in resolved(body).get("content", {}).items():
                yield f"{method} {path} {at} {kind}", shape
    for name, answer in PARTS["responses"].items():
        yield name, answer["content"][PROBLEM]


@pytest.mark.parametrize("shape", [pytest.param(shape, id=place) for place, shape in media()])
def test_every_example_fits_its_schema(shape):
    examples = [resolved(example)["value"] for example in shape.get("examples", {}).values()]

    for example in [*examples, *([shape["example"]] if "example" in shape else [])]:
        valid(example, shape["schema"])


def test_every_example_is_used():
    used = set(re.findall(r"#/components/examples/(\w+)", contract().decode()))

    assert used == PARTS["examples"].keys()


def test_the_offsets_of_the_examples_cut_out_their_words():
    article = PARTS["examples"]["Article"]["value"]
    evidence = PARTS["examples"]["Event"]["value"]["evidence"][0]

    for mention in article["mentions"]:
        assert mention["text"] == article["text"][mention["start"] : mention["end"]]
    assert evidence["expression"] == article["text"][evidence["start"] : evidence["end"]]
    assert evidence["quote"] == article["text"][evidence["quote_start"] : evidence["quote_end"]]


def test_every_type_of_problem_leads_into_the_contract():
    named = set(
        re.findall(r'(?:type_of|invalid)\("(\w+)"', "".join(p.read_text() for p in (ROOT / "api").glob("*.py")))
    )
    named |= {name for _, _, name in TABLE.values()}

    assert named <= PARTS["responses"].keys()


def fits(answer, path):
    """Check an answer of the app against what the contract says of *path*; give its status."""
    operation = OPERATIONS[answer.request.method.lower(), path]
    shape = resolved(operation["responses"][str(answer.status_code)])
    kind = answer.content_type
    valid(answer.json, shape["content"][kind]["schema"])
    for name, header in shape.get("headers", {}).items():
        assert name in answer.headers or not header.get("required")
    return answer.status_code


def test_every_answer_to_a_read_fits_the_contract(seeded):
    page = seeded.get("/events?limit=500")
    events = page.json["events"]
    articles = {told["article"] for event in events for told in event["evidence"]}

    assert [200] * 3 == [fits(page, "/events"), fits(seeded.get("/"), "/"), fits(seeded.get("/healthz"), "/healthz")]
    assert {200} == {fits(seeded.get(f"/events/{event['id']}"), "/events/{event}") for event in events}
    assert {200} == {fits(seeded.get(f"/articles/{article}"), "/articles/{article}") for article in articles}
    assert 400 == fits(seeded.get("/events?from=x&a=1&limit=2&limit=3"), "/events")
    assert 400 == fits(seeded.get("/?a=1"), "/")
    assert 404 == fits(seeded.get("/events/evt_0"), "/events/{event}")
    assert 404 == fits(seeded.get("/articles/art_0"), "/articles/{article}")


def test_the_examples_of_the_contract_work(app):
    writer = with_key(app)
    one, many = (PARTS["examples"][name]["value"] for name in ("ArticleSent", "ArticlesSent"))
    lines = OPERATIONS["post", "/articles"]["requestBody"]["content"]["application/x-ndjson"]["example"]

    assert 201 == fits(writer.post("/articles", json=one), "/articles")
    assert 200 == fits(writer.post("/articles", json=one), "/articles")
    assert 200 == fits(writer.post("/articles", json=many), "/articles")
    assert 201 == fits(writer.post("/articles", data=lines, content_type="application/x-ndjson"), "/articles")


def test_every_refusal_of_a_write_fits_the_contract(app, reader):
    writer = with_key(app)

    assert 401 == fits(reader.post("/articles", json={}), "/articles")
    assert 400 == fits(writer.post("/articles", data="{", content_type="application/json"), "/articles")
    assert 400 == fits(writer.post("/articles?a=1", json={}), "/articles")
    assert 413 == fits(writer.post("/articles", json={"text": "x" * 2_000_000}), "/articles")
    assert 415 == fits(writer.post("/articles", data="x"), "/articles")
    assert 422 == fits(writer.post("/articles", json={}), "/articles")
    assert 422 == fits(writer.post("/articles", json=[{}]), "/articles")


def test_no_request_that_is_made_up_breaks_the_contract(app):
    made_up = settings(
        max_examples=25, deadline=None, database=None, derandomize=True, suppress_health_check=[*HealthCheck]
    )
    for operation in schemathesis.openapi.from_wsgi("/openapi.yaml", app).get_all_operations():

        @made_up
        @given(case=operation.ok().as_strategy())
        def check(case):
            case.call_and_validate(headers={"Authorization": f"Bearer {KEY}"}, checks=CHECKS)

        check()
