"""What is written is read back: every mention is the characters that it says, in every format."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path
from shutil import copy

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from nasty_documents import DOCUMENTS, make_document, nasty_documents
from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab

from nlp.errors import UsageError
from nlp.export.__main__ import main
from nlp.export.borders import part_by_borders
from nlp.export.conll import write_conll
from nlp.export.docbin import OFF_BORDER, write_docbin
from nlp.export.gold import CONVERTERS, convert_gold
from nlp.extract.components import GROUP, mentions_of
from nlp.markup import load, parse_inline
from nlp.records import Document, Label, Mention
from nlp.tokenizer import tokens

_Found = tuple[int, int, str]


def _all_of(document: Document) -> list[_Found]:
    return sorted((m.start, m.end, str(m.label)) for m in document.mentions)


def _read_conll(written: str, text: str) -> list[_Found]:
    """Read the mentions of one document, from tags and from comments."""
    found: list[_Found] = []
    for line in written.split("\n"):
        if line.startswith("# off_border = "):
            row = json.loads(line.removeprefix("# off_border = "))
            assert text[row["start"] : row["end"]] == row["text"]
            found.append((row["start"], row["end"], row["label"]))
        elif line and not line.startswith("#"):
            _, form, start, end, tag = line.split("\t")
            assert text[int(start) : int(end)] == form
            if tag.startswith("B-"):
                found.append((int(start), int(end), tag[2:]))
            elif tag.startswith("I-"):
                first, _, label = found.pop()
                assert label == tag[2:]
                found.append((first, int(end), label))
    return sorted(found)


def _conll(*documents: Document) -> tuple[str, list[Mention]]:
    stream = io.BytesIO()
    listed = write_conll(documents, stream)
    return stream.getvalue().decode(), listed


def _docs(paths: list[Path]) -> Iterator[Doc]:
    for path in paths:
        yield from DocBin().from_disk(path).get_docs(Vocab())


def _read_doc(doc: Doc) -> list[_Found]:
    """Read the mentions from entities and from the list of what no entity holds."""
    held = [(ent.start_char, ent.end_char, ent.label_) for ent in doc.ents]
    mentions = mentions_of(doc)
    listed = [mentions[number] for number in doc.user_data[OFF_BORDER]]
    return sorted([*held, *((m.start, m.end, str(m.label)) for m in listed)])


@pytest.mark.parametrize("name", DOCUMENTS)
def test_conll_holds_every_mention(name: str) -> None:
    document = DOCUMENTS[name]
    written, listed = _conll(document)
    assert _read_conll(written, document.text) == _all_of(document)
    assert written.count("# off_border") == len(listed)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_docbin_holds_every_mention(name: str, tmp_path: Path) -> None:
    document = DOCUMENTS[name]
    paths, listed = write_docbin([document], tmp_path)
    (doc,) = _docs(paths)
    assert doc.text == document.text
    assert mentions_of(doc) == document.mentions
    assert _read_doc(doc) == _all_of(document)
    assert len(doc.user_data[OFF_BORDER]) == len(listed)
    spans = {span._.get(GROUP): span.text for span in doc.spans[GROUP]}
    assert all(mention.text in words for mention, words in spans.items())
    assert set(spans) == {m for m in document.mentions if m.text}


@pytest.mark.parametrize(
    ("name", "listed"),
    [
        ("plain", []),
        ("decomposed", []),
        ("emoji", []),
        ("double space", []),
        ("crlf", []),
        ("over lines", []),
        ("inside a token", ["1.2", "L1"]),
        ("overlapping", ["An họp"]),
        ("twice the same", ["xã An"]),
        ("empty mention", [""]),
    ],
)
def test_only_what_tags_cannot_hold_is_listed(name: str, listed: list[str]) -> None:
    document = DOCUMENTS[name]
    _, outside = part_by_borders(document, tokens(document.text))
    assert [document.mentions[number].text for number in outside] == listed


def test_conll_is_one_token_a_line() -> None:
    text, mentions, _ = parse_inline("<PLACE>Xã An</PLACE> họp. Có 5 hộ.")
    written, _ = _conll(make_document(text, *((m.start, m.end, m.label) for m in mentions)))
    assert written.split("\n") == [
        "# global.columns = ID FORM THIDUA:START THIDUA:END THIDUA:NER",
        '# newdoc id = "xã/a b.txt"',
        '# sha256 = "0a"',
        '# shown = [[0, 5, "PLACE"]]',
        "1\tXã\t0\t2\tB-PLACE",
        "2\tAn\t3\t5\tI-PLACE",
        "3\thọp\t6\t9\tO",
        "4\t.\t9\t10\tO",
        "",
        "1\tCó\t11\t13\tO",
        "2\t5\t14\t15\tO",
        "3\thộ\t16\t18\tO",
        "4\t.\t18\t19\tO",
        "",
        "",
    ]


def test_neighbors_stay_two_mentions() -> None:
    document = make_document("5 hộ 7 hộ", (0, 4, Label.FIGURE), (5, 9, Label.FIGURE))
    assert _read_conll(_conll(document)[0], document.text) == _all_of(document)


@settings(max_examples=150, deadline=None)
@example(document=DOCUMENTS["decomposed"])
@given(document=nasty_documents())
def test_any_document_survives_conll(document: Document) -> None:
    assert _read_conll(_conll(document)[0], document.text) == _all_of(document)


@settings(max_examples=60, deadline=None)
@given(documents=st.lists(nasty_documents(), min_size=1, max_size=3))
def test_any_documents_survive_docbin(
    documents: list[Document], tmp_path_factory: pytest.TempPathFactory
) -> None:
    paths, _ = write_docbin(documents, tmp_path_factory.mktemp("docbin"), size=2)
    assert len(paths) == (len(documents) + 1) // 2
    for doc, document in zip(_docs(paths), documents, strict=True):
        assert doc.text == document.text
        assert mentions_of(doc) == document.mentions
        assert _read_doc(doc) == _all_of(document)


@pytest.fixture
def gold(marked: Path, tmp_path: Path) -> Path:
    for split, name in (("train", "sach-duong-dep-ngo"), ("dev", "tho-tre-thi-tai")):
        (tmp_path / "gold" / split).mkdir(parents=True)
        copy(marked / f"{name}.txt", tmp_path / "gold" / split)
    return tmp_path / "gold"


@pytest.mark.parametrize(
    ("format", "files"),
    [
        ("jsonl", ["dev.jsonl", "train.jsonl"]),
        ("conll", ["dev.conllup", "train.conllup"]),
        ("conll2003", ["dev.conll", "train.conll"]),
        ("docbin", ["dev/part-0000.spacy", "train/part-0000.spacy"]),
    ],
)
def test_gold_is_written_split_by_split(
    gold: Path, tmp_path: Path, format: str, files: list[str]
) -> None:
    made, listed = convert_gold(gold, tmp_path / "out", format=format)
    assert made == [tmp_path / "out" / name for name in files]
    assert all(path.stat().st_size for path in made)
    assert listed == []


def test_jsonl_of_gold_is_its_documents(gold: Path, tmp_path: Path) -> None:
    (_, path), _ = convert_gold(gold, tmp_path, format="jsonl")
    (line,) = path.read_bytes().splitlines()
    document = Document.from_json(line)
    assert document == load(gold / "train" / "sach-duong-dep-ngo.txt").document
    assert all(document.text[m.start : m.end] == m.text for m in document.mentions)
    assert document.records.achievements


def test_what_cannot_be_converted_is_a_usage_error(gold: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="brat: no such format"):
        convert_gold(gold, tmp_path, format="brat")
    with pytest.raises(UsageError, match=r"holds no \*\.txt"):
        convert_gold(tmp_path / "none", tmp_path, format="conll")
    convert_gold(gold, tmp_path / "out", format="docbin")
    with pytest.raises(UsageError, match=r"holds \*\.spacy already"):
        convert_gold(gold, tmp_path / "out", format="docbin")


@pytest.mark.parametrize("format", CONVERTERS)
def test_command_names_what_it_wrote(
    gold: Path,
    tmp_path: Path,
    format: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    out = tmp_path / "out"
    path = gold / "dev" / "tho-tre-thi-tai.txt"
    path.write_text(path.read_text("utf-8").replace("64 người<", "64 n<"), "utf-8")
    path.write_text(path.read_text("utf-8").replace("64 n</FIGURE>", "64 n</FIGURE>gười"), "utf-8")
    monkeypatch.setattr("sys.argv", ["export", str(gold), str(out), "--format", format])
    with pytest.raises(SystemExit, match=r"^0$"):
        main()
    shown, said = capsys.readouterr()
    assert [Path(line).exists() for line in shown.splitlines()] == [True, True]
    assert ("FIGURE '64 n'" in said) == (format != "jsonl")


def test_command_tells_an_error_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["export", str(tmp_path), str(tmp_path)])
    with pytest.raises(SystemExit, match=r"^2$"):
        main()
    assert capsys.readouterr().err.startswith(f"{tmp_path}: holds no *.txt")
