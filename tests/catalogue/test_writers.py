from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

from nlp.catalogue import open_catalogue
from nlp.catalogue.identity import identify
from nlp.records import Document

_WRITER = Path(__file__).with_name("writer.py")
_WRITERS = 3
_SAVED = 12  # by each that is not killed


def _start(url: str, document: Path, number: int) -> subprocess.Popen[str]:
    command = [sys.executable, str(_WRITER), url, str(document), str(number)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def _saved(process: subprocess.Popen[str], count: int) -> list[str]:
    assert process.stdout is not None
    lines = [process.stdout.readline().strip() for _ in range(count)]
    if not all(lines):
        _, told = process.communicate()
        raise AssertionError(told)
    return lines


def test_what_writers_saved_is_there_when_one_was_killed(
    catalogue_url: str, tmp_path: Path, street: Document
) -> None:
    """Several processes make a catalogue and write to it at once; one is killed in the middle."""
    document = tmp_path / "document.json"
    document.write_text(identify(street).to_json(), encoding="utf-8")
    processes = [_start(catalogue_url, document, number) for number in range(_WRITERS)]
    killed, *others = processes
    saved = _saved(killed, 4)
    killed.send_signal(signal.SIGKILL)
    for process in others:
        saved += _saved(process, _SAVED)
    for process in processes:
        process.kill()
        assert process.stdout is not None
        assert process.stderr is not None
        saved += process.stdout.read().split()
        assert process.stderr.read() == ""
        process.stdout.close()
        process.stderr.close()
        process.wait()
    with open_catalogue(catalogue_url) as catalogue:
        held = {d.id: d for d in catalogue.documents()}
        assert set(saved) <= set(held)
        for found in held.values():  # whole, whoever wrote them and however they ended
            assert len(found.mentions) == len(street.mentions)
            assert len(found.records.achievements) == len(street.records.achievements)
        assert {f.kind for f in catalogue.check()} <= {"file"}
