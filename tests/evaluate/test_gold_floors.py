from __future__ import annotations

from pathlib import Path

import pytest

from nlp.errors import UsageError
from nlp.evaluate.floors import TOLERANCE, Floors, digest, repin

_OLD = Floors("abc", {"dev": {"UNIT.exact_f1": 0.9, "macro.exact_f1": 0.8}})


def _measured(unit: float, macro: float = 0.8) -> dict[str, dict[str, float]]:
    return {"dev": {"UNIT.exact_f1": unit, "macro.exact_f1": macro}}


@pytest.mark.parametrize(
    ("unit", "falls"),
    [
        (0.95, []),
        (0.9, []),
        (0.9 - 0.9 * TOLERANCE, []),
        (0.9 - 1.1 * TOLERANCE, ["dev UNIT.exact_f1: 0.8994, floor 0.9000"]),
        (0.4, ["dev UNIT.exact_f1: 0.4000, floor 0.9000"]),
    ],
)
def test_falls(unit: float, falls: list[str]) -> None:
    assert [str(fall) for fall in _OLD.falls(_measured(unit))] == falls


@pytest.mark.parametrize("measured", [{}, {"dev": {"macro.exact_f1": 0.8}}])
def test_what_is_measured_no_more_has_fallen(measured: dict[str, dict[str, float]]) -> None:
    assert "dev UNIT.exact_f1: not measured, floor 0.9000" in map(str, _OLD.falls(measured))


def test_floors_rise_with_what_is_measured() -> None:
    new = repin(_OLD, _measured(0.912345), digest="abd")
    assert new == Floors("abd", {"dev": {"UNIT.exact_f1": 0.9123, "macro.exact_f1": 0.8}})


def test_losses_within_the_tolerance_do_not_add_up() -> None:
    floors = _OLD
    for _ in range(9):
        floors = repin(floors, _measured(0.9 - TOLERANCE / 2), digest="abc")
    assert floors == _OLD


def test_floors_are_not_lowered_by_accident() -> None:
    with pytest.raises(UsageError, match=r"UNIT\.exact_f1: 0\.8500.*--allow-regression"):
        repin(_OLD, _measured(0.85), digest="abc")
    lowered = repin(_OLD, _measured(0.85, 0.7999), digest="abc", allow_regression=True)
    assert lowered.floors == _measured(0.85, 0.7999)


def test_first_floors_are_what_is_measured() -> None:
    assert repin(None, _measured(0.3), digest="abc") == Floors("abc", _measured(0.3))


def test_floors_are_read_as_they_were_written(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"no such file.*--update-floors"):
        Floors.load(tmp_path)
    _OLD.save(tmp_path)
    assert Floors.load(tmp_path) == _OLD


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"digest": "a"}', '{"digest": "a", "floors": 1}']
)
def test_broken_floors_are_a_usage_error(tmp_path: Path, text: str) -> None:
    (tmp_path / "floors.json").write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match="no floors"):
        Floors.load(tmp_path)


def test_digest_follows_names_and_texts_of_its_splits(tmp_path: Path) -> None:
    for split in ("train", "dev"):
        (tmp_path / split).mkdir()
    path = tmp_path / "dev" / "a.txt"
    path.write_bytes("Dạy tốt\nHọc tốt\n".encode())
    first = digest(tmp_path, ["dev"])
    path.write_bytes("Dạy tốt\r\nHọc tốt\r\n".encode())
    assert digest(tmp_path, ["dev"]) == first
    (tmp_path / "train" / "b.txt").write_bytes(b"b")
    assert digest(tmp_path, ["dev"]) == first
    path.write_bytes("Dạy tốt\nHọc tốt.\n".encode())
    second = digest(tmp_path, ["dev"])
    path.rename(path.with_name("c.txt"))
    assert len({first, second, digest(tmp_path, ["dev"])}) == 3
