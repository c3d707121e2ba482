"""A catalogue to search, documents to put there, and what people type."""

from __future__ import annotations

import hashlib
from contextlib import AbstractContextManager
from dataclasses import dataclass

from sqlalchemy import Connection

from nlp.catalogue import Catalogue
from nlp.catalogue.fulltext import check_fulltext, create_fulltext, write_passages
from nlp.catalogue.search import Filter, Hits, search
from nlp.records import Block, BlockKind, Document, Meta


@dataclass(frozen=True)
class Shelf:
    """A catalogue with a full-text index."""

    catalogue: Catalogue

    def begin(self) -> AbstractContextManager[Connection]:
        return self.catalogue._engine.begin()

    def add(self, *documents: Document) -> None:
        for document in documents:
            self.catalogue.save(document)
            with self.begin() as connection:
                write_passages(connection, document)

    def find(
        self, query: str, *, limit: int = 20, offset: int = 0, where: Filter | None = None
    ) -> Hits:
        with self.begin() as connection:
            return search(connection, query, limit=limit, offset=offset, where=where)

    def names(self, query: str) -> list[str]:
        """Give the sources of what is found, in order."""
        return [hit.source for hit in self.find(query, limit=1000).hits]

    def damage(self) -> list[str]:
        with self.begin() as connection:
            return check_fulltext(connection)


def make_shelf(catalogue: Catalogue) -> Shelf:
    shelf = Shelf(catalogue)
    with shelf.begin() as connection:
        create_fulltext(connection)
    return shelf


def page(name: str, *paragraphs: str, title: str = "", published: str | None = None) -> Document:
    """Make a document of a title and paragraphs; its source is its name."""
    parts = [*([title] if title else []), *paragraphs]
    kinds = [BlockKind.TITLE] * bool(title) + [BlockKind.PARAGRAPH] * len(paragraphs)
    blocks, start = [], 0
    for part, kind in zip(parts, kinds, strict=True):
        blocks.append(Block(start, start + len(part), kind))
        start += len(part) + 1
    return Document(
        id=hashlib.sha256(name.encode()).hexdigest(),
        source=name,
        format="txt",
        meta=Meta(title or None, published),
        text="\n".join(parts),
        blocks=tuple(blocks),
    )


# what people type; ever so many forms of asking, each answered alike by every database
QUERIES = (
    # words
    "thi đua", "thi dua", "THI ĐUA", "hòa bình", "hoà bình", "hoa binh", "Đồng Tháp", "dong thap",
    "đồng", "động", "dong", "xây dựng nông thôn mới", "nong thon moi", "khen thưởng", "hộ nghèo",
    "Ủy ban nhân dân tỉnh", "uy ban nhan dan tinh", "UBND", "ubnd xã", "bằng khen của thủ tướng",
    "phong trào thi đua yêu nước 2023", "phong trao 2022", "năm", "và của các", "km", "99",
    "quyết định khen thưởng huyện", "giấy khen 2024", "Covid-19", "e-learning",
    # phrases
    '"thi đua"', '"nông thôn mới"', '"nong thon moi"', '"ủy ban nhân dân"', '"trào phong"',
    '"phong trào thi đua" "hộ nghèo"', "“gia đình văn hóa”", '"không ai viết câu này bao giờ"',
    # beginnings
    "khen*", "thi đu*", '"phong trào th*"', "202*", "ngh* hộ", "đ*", "qđ*",
    # exclusions
    "thi đua -huyện", 'khen thưởng -"bằng khen"', "phong trào -thi -đua", "đồng -đong", "-huyện",
    # numbers, dates, documents
    "QĐ-UBND", "/QĐ-UBND", "15/6/2022", "2021-2025", "2021 - 2025", "1.234,5", "12,5", "19/19",
    "05-CT/TW", "05 - CT/TW", "05-ct/tw", "05-CT/TU",
    # what means nothing, or something else to a database
    "", " ", "!!!", "😀", "***", '"', '""', "- - -", '" OR NEAR(', "thi AND đua", "NOT thi",
    "thi OR đua", "exact : thi", "{exact fold} : thi", "^thi", "thi + đua", "thi' --", "a:* & b",
    "'; DROP TABLE documents; --", "thi\\đua", "%thi%", "thi_đua", "NEAR(thi đua, 5)", "\ud800 thi",
    "thi\0đua", "x" * 3000, "thi đua " * 200, '"' + "thi đua " * 50 + '"', "đ\u0300 e\u0302\u0323",
)  # fmt: skip
