from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest

from nlp import cli
from nlp.cli.messages import MESSAGES, Words

_ROOM = Path(cli.__file__).parent


def _fields(template: str) -> set[str | None]:
    return {field for _, field, _, _ in Formatter().parse(template) if field}


@pytest.mark.parametrize("key", MESSAGES)
def test_message_is_whole_in_both_languages(key: str) -> None:
    vi, en = MESSAGES[key]
    assert vi.strip() == vi != ""
    assert en.strip() == en != ""
    assert _fields(vi) == _fields(en)


def test_every_message_is_said_and_nothing_else_is() -> None:
    source = "\n".join(path.read_text(encoding="utf-8") for path in _ROOM.glob("*.py"))
    table = (_ROOM / "messages.py").read_text(encoding="utf-8")
    said = set(re.findall(r'"([a-z_0-9]+)"', source.replace(table, "")))
    assert {key for key in MESSAGES if key not in said} - {"missed", "false", "edge"} == set()
    asked = set(re.findall(r'words\(\s*"([a-z_0-9]+)"', source))
    assert asked <= MESSAGES.keys()


def test_words_speak_their_language() -> None:
    assert Words("vi")("reading") == "Đang đọc"
    assert Words("en")("reading") == "Reading"
