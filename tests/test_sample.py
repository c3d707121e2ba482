from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from nlp.errors import BrokenFile, EmptyFile, EncryptedFile, ReadError, ScannedFile
from nlp.pipeline import process
from nlp.read import read
from nlp.records import BlockKind, Document
from nlp.text import normalize

_SAMPLE = Path(__file__).parents[1] / "corpora" / "sample"
_DOCUMENTS = sorted(p for p in (_SAMPLE / "documents").iterdir() if p.suffix != ".md")
_SOURCES = sorted((_SAMPLE / "sources").glob("*.txt"))


def _find(start: str) -> Path:
    return next(path for path in _DOCUMENTS if path.name.startswith(start))


def _plain_lines(source: Path) -> Iterator[str]:
    """Give the lines of a source's body without the marks of its layout."""
    body = source.read_text("utf-8").partition("\n---\n")[2]
    for line in body.split("\n"):
        if line.startswith("| "):
            yield from (cell.strip() for cell in line.strip("| ").split("|"))
        elif not line.startswith(("@", "===")):
            yield line.lstrip("#>- ").replace("**", "").strip()


def test_all_formats_and_encodings_are_there() -> None:
    assert {path.suffix for path in _DOCUMENTS} == {".txt", ".html", ".pdf", ".docx"}
    assert _find("12").read_bytes().startswith(b"\xff\xfe")  # UTF-16
    with pytest.raises(UnicodeDecodeError):
        _find("14").read_bytes().decode("utf-8")


@pytest.mark.parametrize("path", _DOCUMENTS, ids=lambda path: path.name[:2])
def test_each_document_is_read_with_a_title(path: Path) -> None:
    document = read(path)
    assert document.format == path.suffix[1:]
    assert document.meta.title
    assert len(document.text) > 700


@pytest.mark.parametrize("source", _SOURCES, ids=lambda path: path.name[:2])
def test_what_was_written_is_what_is_read(source: Path) -> None:
    text = " ".join(read(_find(source.stem)).text.split())
    written = {" ".join(normalize(line).split()) for line in _plain_lines(source)}
    assert [line for line in sorted(written) if line not in text] == []


# by the letterhead, the dateline or the page; None where the document does not say
_PUBLISHED = {
    "01": "2023-03-15",
    "02": "2023-03-27",
    "03": "2025-05-20",
    "04": "2026-03-12",
    "05": "2024-10-05",
    "06": "2024-12-12",
    "08": "2024-08-05",
    "09": "2025-12-22",
    "10": "2026-01-20",
    "11": "2026-01-28",
    "13": "2025-06-25",
    "14": "2019-05-28",
    "15": "2013-11-18",
    "16": "2012-11-17",
    "17": "2025-10-10",
    "18": "2026-01-14",
    "19": "2024-08-19",
    "20": "2021-12-20",
}


@pytest.mark.parametrize(("number", "day"), _PUBLISHED.items())
def test_day_of_publication(number: str, day: str) -> None:
    assert read(_find(number)).meta.published == day


# what stands around the articles of the pages, and must not be taken for them
_FURNITURE = {
    "02": ("THỦ TỤC HÀNH CHÍNH", "Tổng lượt truy cập", "lịch tiếp công dân tháng 4/2023"),
    "04": ("Đăng nhập", "bãi đậu xe", "Ba sai lầm khi trồng thanh trà"),
    "05": ("Tiệm sửa đồng hồ", "Mọi bản quyền", "E-Magazine"),
    "09": ("10.000 cây dừa", "thông tuyến trở lại", "Tour biển", "Cỡ chữ"),
    "17": ("Khảo sát", "tàu cao tốc", "Số người trực tuyến"),
    "19": ("Bất động sản", "chung cư quận 7"),
}


@pytest.mark.parametrize(("number", "phrases"), _FURNITURE.items())
def test_pages_lose_what_stands_around_the_article(number: str, phrases: tuple[str, ...]) -> None:
    document = read(_find(number))
    kept = "\n".join(
        document.text[b.start : b.end] for b in document.blocks if b.kind is not BlockKind.FURNITURE
    )
    raw = _find(number).read_text("utf-8")
    assert [phrase for phrase in phrases if phrase not in raw] == []
    assert [phrase for phrase in phrases if phrase in kept] == []


_CAMPAIGNS = {
    "01": "Vườn xanh, ngõ đẹp",
    "02": "Vườn xanh, ngõ đẹp",
    "03": "Vườn xanh, ngõ đẹp",
    "04": "Vườn xanh, ngõ đẹp",
    "05": "Vườn xanh, ngõ đẹp",
    "06": "Lao động giỏi, lao động sáng tạo",
    "07": "Mỗi ca một ý tưởng",
    "08": "90 ngày đêm về đích sớm",
    "12": "Chung tay xóa nhà tạm, nhà dột nát",
    "13": "Chung tay xóa nhà tạm, nhà dột nát",
    "14": "Dạy tốt - Học tốt",
    "15": "Toàn dân đoàn kết xây dựng đời sống văn hóa ở khu dân cư",
    "16": "Toàn dân đoàn kết xây dựng đời sống văn hóa ở khu dân cư",
    "17": "Bình dân học vụ số",
    "18": "Bình dân học vụ số",
    "20": "Dân vận khéo",
    "21": "Quân đội chung sức xây dựng nông thôn mới",
}


@pytest.fixture(scope="module")
def processed() -> dict[str, Document]:
    return {path.name[:2]: process(path) for path in _DOCUMENTS}


@pytest.mark.parametrize(("number", "name"), _CAMPAIGNS.items())
def test_campaigns_are_found(processed: dict[str, Document], number: str, name: str) -> None:
    assert name in [campaign.name for campaign in processed[number].records.campaigns]


def test_no_campaign_is_found_where_there_is_none(processed: dict[str, Document]) -> None:
    assert processed["19"].records.campaigns == ()


def test_grants_of_a_report(processed: dict[str, Document]) -> None:
    grants = processed["12"].records.award_grants
    assert [(g.award, g.count, g.recipient_kind) for g in grants] == [
        ("Bằng khen", 3, "collective"),
        ("Bằng khen", 5, "individual"),
        ("Giấy khen", 21, "collective"),
        ("Giấy khen", 37, "individual"),
        ("Giấy khen", 16, "household"),
    ]


_BROKEN = {
    "co-mat-khau.pdf": EncryptedFile,
    "dut-doan.docx": BrokenFile,
    "trang-anh.pdf": ScannedFile,
    "trong.txt": EmptyFile,
}


@pytest.mark.parametrize(("name", "error"), _BROKEN.items())
def test_broken_files_say_why(name: str, error: type[ReadError]) -> None:
    with pytest.raises(error) as raised:
        read(_SAMPLE / "broken" / name)
    assert raised.value.hint


def test_text_under_a_wrong_name_is_read_with_a_warning() -> None:
    document = read(_SAMPLE / "broken" / "chi-la-chu.docx")
    assert document.format == "txt"
    assert document.warnings
