from __future__ import annotations

from pathlib import Path

import pytest

from nlp.batch import fingerprint as module
from nlp.batch.fingerprint import fingerprint


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "read").mkdir()
    (tmp_path / "read" / "plain.py").write_text("1", encoding="utf-8")
    (tmp_path / "text.py").write_text("2", encoding="utf-8")
    monkeypatch.setattr(module, "_PACKAGE", tmp_path)
    (tmp_path / "models").mkdir()
    monkeypatch.setenv("THIDUA_MODELS", str(tmp_path / "models"))
    return tmp_path


def _fresh() -> str:
    return fingerprint.__wrapped__()


def test_same_code_has_the_same_fingerprint(package: Path) -> None:
    assert _fresh() == _fresh()


def test_rule_that_changes_changes_the_fingerprint(package: Path) -> None:
    before = _fresh()
    (package / "read" / "plain.py").write_text("3", encoding="utf-8")
    assert _fresh() != before


def test_model_that_is_trained_anew_changes_the_fingerprint(package: Path) -> None:
    before = _fresh()
    (package / "models" / "tagger.json").write_text("{}", encoding="utf-8")
    assert _fresh() != before


def test_command_line_does_not_change_the_fingerprint(package: Path) -> None:
    before = _fresh()
    (package / "cli.py").write_text("3", encoding="utf-8")
    assert _fresh() == before


def test_package_has_the_parts_that_are_digested() -> None:
    inside = [path for path in module._files() if path.is_relative_to(module._PACKAGE)]
    files = {path.relative_to(module._PACKAGE).parts[0] for path in inside}
    assert {"text.py", "read", "extract", "reference", "pipeline"} <= files
