"""docker-compose.yml is a Compose file, with what the README promises of it."""

import json
from pathlib import Path

import jsonschema
import yaml

ROOT = Path(__file__).parents[2]


def test_it_follows_the_compose_specification() -> None:
    compose = yaml.safe_load((ROOT / "docker-compose.yml").read_text("utf-8"))
    schema = json.loads((ROOT / "tests/data/compose-spec.json").read_text("utf-8"))
    # Its "$schema" ends in an empty fragment, by which jsonschema does not know the draft.
    jsonschema.Draft201909Validator(schema).validate(compose)
    neo4j = compose["services"]["neo4j"]
    assert "community" in neo4j["image"]
    assert "test" in neo4j["healthcheck"]
    assert any(volume.endswith(":/data") for volume in neo4j["volumes"])
    assert "${NEO4J_PASSWORD" in neo4j["environment"]["NEO4J_AUTH"], "no password in the file"
    assert all(port.startswith("127.0.0.1:") for port in neo4j["ports"])
