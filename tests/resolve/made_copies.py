"""Copies as papers make them, and texts that only look like copies, made from the gold corpus."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from random import Random

from nlp.evaluate.gold import load_split
from nlp.records import Block, BlockKind, Document, Label, Meta
from nlp.reference.places import areas

CORPUS = Path(__file__).parents[2] / "corpora" / "gold"


@dataclass(frozen=True)
class Paper:
    """A document to be changed: its title, its paragraphs, its outlet; rows are paragraphs too."""

    title: str
    lines: tuple[str, ...]
    outlet: str = "Báo Tin Làng"
    furniture: tuple[str, ...] = ()

    def document(self, id_: str) -> Document:
        parts = [(self.title, BlockKind.TITLE)]
        parts += [(line, BlockKind.PARAGRAPH) for line in self.lines]
        parts += [(line, BlockKind.FURNITURE) for line in self.furniture]
        text, blocks = "", []
        for line, kind in parts:
            blocks.append(Block(len(text), len(text) + len(line), kind))
            text += line + "\n"
        meta = Meta(title=self.title, outlet=self.outlet)
        return Document(id_, id_, "txt", meta, text, tuple(blocks))


@cache
def papers() -> dict[str, tuple[Paper, dict[str, Label]]]:
    """Give the training documents by their number, with their names and figures."""
    found = {}
    for name, gold in load_split(CORPUS, "train").items():
        document = gold.document
        lines = [document.text[b.start : b.end] for b in document.blocks[1:]]
        title = document.text[document.blocks[0].start : document.blocks[0].end]
        marks = {m.text: m.label for m in document.mentions}
        found[name[:3]] = (Paper(title, tuple(lines)), marks)
    return found


# --- what papers do to a text ------------------------------------------------------------------


def retitled(paper: Paper, random: Random) -> Paper:
    return replace(
        paper, title=random.choice(("Ngày hội ở một miền quê", "Chuyện người trồng rừng"))
    )


def outlet_before(paper: Paper, random: Random) -> Paper:
    return replace(paper, title=f"Báo Tin Xóm: {paper.title}", outlet="Báo Tin Xóm")


def outlet_behind(paper: Paper, random: Random) -> Paper:
    return replace(paper, title=f"{paper.title} - Báo Tin Xóm")


def signed(paper: Paper, random: Random) -> Paper:
    return replace(paper, lines=(*paper.lines[:-1], paper.lines[-1], "Tin, ảnh: HẠ VY"))


def datelined(paper: Paper, random: Random) -> Paper:
    return replace(paper, lines=("(TLO) - " + paper.lines[0], *paper.lines[1:]))


def framed(paper: Paper, random: Random) -> Paper:
    more = ("Đăng nhập", "Tin cùng chuyên mục", "Xã Vạn Lộc ra quân làm thủy lợi nội đồng năm nay")
    return replace(paper, furniture=more * 4)


def halved(paper: Paper, random: Random) -> Paper:
    total, kept = sum(map(len, paper.lines)), list[str]()
    for line in paper.lines:
        kept.append(line)
        if sum(map(len, kept)) >= total / 2:
            break
    return replace(paper, lines=tuple(kept))


def sentences_dropped(paper: Paper, random: Random) -> Paper:
    def shortened(line: str) -> str:
        sentences = re.split(r"(?<=[.!?]) (?=\w)", line)
        if len(sentences) > 2:
            sentences.pop(random.randrange(len(sentences)))
        return " ".join(sentences)

    return replace(paper, lines=tuple(map(shortened, paper.lines)))


def misspelt(paper: Paper, random: Random) -> Paper:
    def slip(word: str) -> str:
        return word[:-1] if len(word) > 3 and word.islower() and random.random() < 0.02 else word

    return replace(paper, lines=tuple(" ".join(map(slip, x.split(" "))) for x in paper.lines))


def decomposed(paper: Paper, random: Random) -> Paper:
    lines = tuple(unicodedata.normalize("NFD", line) for line in paper.lines)
    return replace(paper, title=unicodedata.normalize("NFD", paper.title), lines=lines)


def other_signs(paper: Paper, random: Random) -> Paper:
    signs = str.maketrans({"“": '"', "”": '"', "-": "–", "’": "'"})
    return replace(paper, lines=tuple(line.translate(signs) for line in paper.lines))


def new_lead(paper: Paper, random: Random) -> Paper:
    lead = (
        "Không khí thi đua đang lan tỏa khắp các thôn xóm, tiếp thêm niềm tin cho bà con nơi đây."
    )
    return replace(paper, lines=(lead, *paper.lines))


def shortened_to_lead(paper: Paper, random: Random) -> Paper:
    total, kept = sum(map(len, paper.lines)), list[str]()
    for line in paper.lines:
        kept.append(line)
        if sum(map(len, kept)) >= total / 3:
            break
    return replace(paper, lines=tuple(kept))


def lead_only(paper: Paper, random: Random) -> Paper:
    kept = list[str]()
    for line in paper.lines:
        kept.append(line)
        if sum(len(line.split()) for line in kept) >= 50:
            break
    return replace(paper, title="Đọc nhanh trong ngày", lines=tuple(kept))


_REWORDED = (
    ("thực hiện", "triển khai"), ("phát động", "khởi xướng"), ("đã", "vừa"), ("được", "có"),
    ("cùng", "với"), ("nhiều", "không ít"), ("tổ chức", "mở"), ("trong", "ở"), ("tại", "ở"),
    ("xây dựng", "dựng"), ("và", "cùng"), ("nhân dân", "bà con"), ("trên địa bàn", "ở"),
)  # fmt: skip


def reworded(paper: Paper, random: Random) -> Paper:
    """An editor's hand: a third of some common words are others."""

    def edited(line: str) -> str:
        for old, new in _REWORDED:
            pattern = rf"(?<= ){old}(?= )"
            line = re.sub(pattern, lambda m, n=new: n if random.random() < 0.33 else m[0], line)
        return line

    return replace(paper, lines=tuple(map(edited, paper.lines)))


def hurried(paper: Paper, random: Random) -> Paper:
    """Three of the other changes at once."""
    for change in random.sample(CHANGES[:12], 3):
        paper = change(paper, random)
    return paper


_SHORT_FORMS = (
    ("UBND", "Ủy ban nhân dân"), ("Hội LHPN", "Hội Liên hiệp Phụ nữ"), ("NTM", "nông thôn mới"),
    ("Liên đoàn Lao động", "LĐLĐ"), ("Giáo dục và Đào tạo", "GD&ĐT"),
)  # fmt: skip


def other_short_forms(paper: Paper, random: Random) -> Paper:
    def put(line: str) -> str:
        for old, new in _SHORT_FORMS:
            line = line.replace(old, new)
        return line

    return replace(paper, lines=tuple(map(put, paper.lines)))


def one_figure_wrong(paper: Paper, random: Random) -> Paper:
    """A slip in one figure of many; in a short text it could as well be another event."""
    text = "\n".join(paper.lines)
    figures = list(re.finditer(r"\d+", text))
    if len(figures) < 20:
        return paper
    match = random.choice(figures)
    text = f"{text[: match.start()]}{int(match[0]) + 3}{text[match.end() :]}"
    return replace(paper, lines=tuple(text.split("\n")))


def shuffled(paper: Paper, random: Random) -> Paper:
    """Paragraphs in another order, as where a paper puts the awards first."""
    return replace(paper, lines=tuple(random.sample(paper.lines, len(paper.lines))))


def reworded_half(paper: Paper, random: Random) -> Paper:
    return halved(reworded(retitled(paper, random), random), random)


Change = Callable[[Paper, Random], Paper]
CHANGES: tuple[Change, ...] = (
    retitled, outlet_before, outlet_behind, signed, datelined, framed, halved, sentences_dropped,
    misspelt, decomposed, other_signs, new_lead, shortened_to_lead, lead_only, reworded, hurried,
    other_short_forms, one_figure_wrong, shuffled, reworded_half,
)  # fmt: skip


# --- what only looks like a copy ---------------------------------------------------------------


def other_figures(paper: Paper, marks: dict[str, Label], random: Random) -> Paper:
    """The same office a year later: every number is another, names stay."""

    def another(match: re.Match[str]) -> str:
        digits = match[0]
        return "".join(
            str((int(d) + random.randint(1, 8)) % 10) if d.isdigit() else d for d in digits
        )

    return replace(paper, lines=tuple(re.sub(r"\d+(?:[.,]\d+)*", another, x) for x in paper.lines))


def other_names(paper: Paper, marks: dict[str, Label], random: Random) -> Paper:
    """Another office by the same template: places and persons are others, numbers stay."""
    names = sorted({area.name for area in areas("pre2025") if " " in area.name})
    wanted = (Label.PLACE, Label.PERSON, Label.UNIT)
    old = {run for text, label in marks.items() if label in wanted for run in _runs(text, label)}
    swaps = {run: random.choice(names) for run in sorted(old)}
    pattern = re.compile("|".join(map(re.escape, sorted(swaps, key=len, reverse=True))) or "$^")

    def swapped(line: str) -> str:
        return pattern.sub(lambda match: swaps[match[0]], line)

    return replace(paper, title=swapped(paper.title), lines=tuple(map(swapped, paper.lines)))


def _runs(name: str, label: Label) -> list[str]:
    """Give the runs of capitalised words in a name; of a unit the last, which is its place."""
    runs, run = list[str](), list[str]()
    for word in [*name.split(" "), ""]:
        if word[:1].isupper() and not word.isupper():
            run.append(word.strip(",."))
        else:
            runs += [" ".join(run)] * (len(run) > 1)
            run = []
    return runs[-1:] if label is Label.UNIT else runs


def other_office(paper: Paper, marks: dict[str, Label], random: Random) -> Paper:
    return other_figures(other_names(paper, marks, random), marks, random)


def some_figures(paper: Paper, marks: dict[str, Label], random: Random) -> Paper:
    """The same office a month later: every second number is another."""

    def another(match: re.Match[str]) -> str:
        return str(int(match[0]) + random.randint(1, 9)) if random.random() < 0.5 else match[0]

    return replace(paper, lines=tuple(re.sub(r"\d+", another, line) for line in paper.lines))


LOOK_ALIKES: tuple[Callable[[Paper, dict[str, Label], Random], Paper], ...] = (
    other_figures, other_names, other_office, some_figures,
)  # fmt: skip

# what many texts of one office begin with
GROUNDS = (
    "Căn cứ Luật Tổ chức chính quyền địa phương; căn cứ Luật Thi đua, khen thưởng và các văn bản "
    "hướng dẫn thi hành; thực hiện chương trình công tác của cấp ủy và sự chỉ đạo của cơ quan cấp "
    "trên về tổ chức các phong trào thi đua yêu nước, trên cơ sở đề nghị của cơ quan thường trực, "
    "nhằm động viên cán bộ, công chức, viên chức và nhân dân hăng hái tham gia, tạo khí thế sôi "
    "nổi trong từng cơ quan, đơn vị, khu dân cư, góp phần hoàn thành các chỉ tiêu đã đề ra."
)


def with_grounds(paper: Paper) -> Paper:
    return replace(
        paper, title="Kế hoạch tổ chức phong trào thi đua", lines=(GROUNDS, *paper.lines)
    )


def captions() -> dict[str, tuple[Paper, dict[str, Label]]]:
    """Give two sentences of each document, as they stand under a photo."""
    found = {}
    for number, (paper, marks) in papers().items():
        sentences = re.split(r"(?<=[.!?]) (?=\w)", max(paper.lines, key=len))
        words = " ".join(sentences[:2]).split(" ")[:38]
        found[f"caption-{number}"] = (replace(paper, lines=(" ".join(words),)), marks)
    return found


def many(number: int, *, seed: int = 1) -> Iterator[Document]:
    """Make so many documents, one in five a copy of one before it.

    The others are sentences of all documents, every sixth word of them another: texts of one field
    that share short phrases and no long ones.
    """
    random = Random(seed)
    lines = [line for paper, _ in papers().values() for line in paper.lines if len(line) > 200]
    sentences = [s for line in lines for s in re.split(r"(?<=[.!?]) (?=\w)", line)]
    vocabulary = " ".join(lines).split(" ")
    made: list[Paper] = []
    for i in range(number):
        if made and random.random() < 0.2:
            yield random.choice(CHANGES)(random.choice(made), random).document(f"{i}")
        else:
            words = " ".join(random.sample(sentences, 16)).split(" ")
            for at in random.sample(range(len(words)), len(words) // 6):
                words[at] = random.choice(vocabulary)
            text = re.sub(r"\d", lambda _: str(random.randint(0, 9)), " ".join(words))
            paragraphs = tuple(re.split(r"(?<=[.]) (?=\w)", text))
            made.append(Paper(f"Chuyện làng số {i}", paragraphs))
            yield made[-1].document(f"{i}")
