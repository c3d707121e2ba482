"""Make the sample documents that are no plain text from ``sources/``.

Run with ``python corpora/sample/make.py FONTS``, where FONTS is a folder that holds the four
LiberationSerif files (or another typeface with Vietnamese letters under these names). The web pages
in ``documents/`` are their own source. The same sources and fonts give the same bytes again.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from make_docx import write_docx
from make_pdf import register_fonts, write_encrypted, write_pdf, write_picture
from make_txt import encode

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Source:
    """One document before it has a format; ``head`` is its YAML header, ``lines`` its body."""

    name: str
    head: dict[str, Any] = field(default_factory=dict)
    lines: tuple[str, ...] = ()

    @classmethod
    def read(cls, path: Path) -> Source:
        """Split a source at its line of three hyphens."""
        head, _, body = path.read_text("utf-8").partition("\n---\n")
        return cls(path.stem, yaml.safe_load(head), tuple(body.rstrip("\n").split("\n")))


def make(source: Source, folder: Path) -> None:
    """Write one document in the format that its header names."""
    path = folder / f"{source.name}.{source.head['format']}"
    if path.suffix == ".txt":
        path.write_bytes(encode("\n".join(source.lines) + "\n", source.head["encoding"]))
    elif path.suffix == ".docx":
        write_docx(source.head, source.lines, path)
    else:
        write_pdf(source.head, source.lines, path)


def make_broken(folder: Path) -> None:
    """Write the files that go to an error report, each for its own reason."""
    folder.mkdir(exist_ok=True)
    write_encrypted(folder / "co-mat-khau.pdf")
    write_picture(folder / "trang-anh.pdf")
    (folder / "trong.txt").write_bytes(b"")
    whole = (HERE / "documents" / "13-quan-ba-thu-gui-truong-thon.docx").read_bytes()
    (folder / "dut-doan.docx").write_bytes(whole[:4000])
    note = "Tệp này chỉ là chữ thường, được đặt tên như tài liệu Word.\n"
    (folder / "chi-la-chu.docx").write_text(note, "utf-8")


def main() -> None:
    """Make every document again."""
    register_fonts(Path(sys.argv[1]))
    for path in sorted((HERE / "sources").glob("*.txt")):
        make(Source.read(path), HERE / "documents")
    make_broken(HERE / "broken")


if __name__ == "__main__":
    main()
