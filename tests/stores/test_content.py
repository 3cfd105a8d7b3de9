"""A graph to be loaded is the same in memory and in its folder."""

from pathlib import Path

import pytest

from mmkg.errors import StoreUnavailable, UnreadableData
from mmkg.model.property_graph import bundle_of
from mmkg.model.values import Bundle
from mmkg.stores import content
from mmkg.stores.compiled import version_for, version_of
from mmkg.stores.content import Compiled, Held
from stores.small_graph import SMALL


@pytest.mark.parametrize("size", [1, 100, 1 << 18])
def test_both_forms_have_the_same_triples(
    compiled: Path, monkeypatch: pytest.MonkeyPatch, size: int
) -> None:
    monkeypatch.setattr(content, "_BYTES", size)
    monkeypatch.setattr(content, "_LINES", 3)
    folder, held = Compiled(compiled), Held(SMALL, "v1")
    text = (compiled / "graph.nq").read_bytes()
    for _ in range(2):
        for one in (folder, held):
            pieces = list(one.pieces())
            assert b"".join(pieces) == text
            assert all(piece.endswith(b"\n") for piece in pieces)
    assert version_for(bundle_of(folder.nodes())) == folder.version
    assert list(folder.nodes()) == list(held.nodes())
    assert (folder.version, held.version) == (version_of(compiled), "v1")


def test_nothing_has_no_pieces() -> None:
    assert list(Held(Bundle({}, (), ()), "v1").pieces()) == []


def test_a_folder_without_its_graph_is_told(compiled: Path, tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailable, match="no compiled graph"):
        Compiled(tmp_path)
    (tmp_path / "meta.json").write_bytes((compiled / "meta.json").read_bytes())
    with pytest.raises(UnreadableData, match=r"graph\.nq"):
        list(Compiled(tmp_path).pieces())
