"""The first sheet of a workbook: what it is, how much of the catalogue it holds, how to use it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from nlp.catalogue.columns import Language, kind_name
from nlp.export.cells import CELL_LIMIT, CUT
from nlp.export.choice import PROGRAM, Choice, Notes

Line = tuple[str | int, ...]


class Wording(NamedTuple):
    """What the sheet says in one language."""

    sheet: str
    program: str
    made: str
    where: str
    columns: Line
    left_out: str
    cut: str
    review: tuple[str, ...]


WORDING: dict[Language, Wording] = {
    "vi": Wording(
        sheet="Thông tin",
        program="Chương trình",
        made="Lập lúc (giờ UTC)",
        where="Điều kiện lọc",
        columns=("Trang tính", "Số dòng trong tệp", "Số dòng trong danh mục"),
        left_out="không có trong tệp này; xuất riêng bằng --kind",
        cut="Số ô dài quá {limit} ký tự nên bị cắt, kết thúc bằng “{mark}”; xuất jsonl để có đủ",
        review=(
            "Cách sửa: ở các trang có cột “Đánh giá”, ghi đúng hoặc sai vào cột đó,"
            " sửa ngay các ô sai, ghi lý do vào cột “Ghi chú”.",
            "Chỉ sửa được ở các cột có tiêu đề màu vàng; ô nào có danh sách thì chọn trong đó.",
            "Ở các trang tên gọi, chỉ sửa cột “Tên”.",
            "Ở trang “Liên kết tên”: đúng là gộp hai tên làm một, sai là giữ hai tên riêng.",
            "Các cột mã được gấp lại ở bên phải (bấm dấu + phía trên để mở); giữ nguyên các cột"
            " thidua:…, nhờ chúng mà tìm lại được đúng chỗ.",
            "Lưu tệp rồi chạy: thidua import TỆP --who TÊN",
        ),
    ),
    "en": Wording(
        sheet="About",
        program="Program",
        made="Made at (UTC)",
        where="Filter",
        columns=("Sheet", "Rows in this file", "Rows in the catalogue"),
        left_out="not in this file; export it alone with --kind",
        cut="Cells of more than {limit} characters, cut at “{mark}”; jsonl has them whole",
        review=(
            "To correct: write right or wrong in the column “Right or wrong”,"
            " mend the cells that are wrong, and say why in “Note”.",
            "Only columns with yellow headings can be corrected; choose from the list of a cell"
            " where it has one.",
            "In sheets of names, correct the column “Name” only.",
            "In the sheet “Links”, right makes two names one, wrong keeps them apart.",
            "Columns of ids are folded away on the right (open them with the + above); leave the"
            " columns thidua:… as they are, they say what a row is about.",
            "Save the file and run: thidua import FILE --who NAME",
        ),
    ),
}


def about_lines(choice: Choice, notes: Notes, totals: Mapping[str, int]) -> Iterator[Line]:
    """Give the lines of the sheet, each a tuple of cells."""
    words = WORDING[choice.language]
    yield words.program, PROGRAM
    yield words.made, choice.stamp.time
    yield words.where, choice.stamp.where.describe(choice.language)
    yield ()
    yield words.columns
    for kind in choice.kinds:
        yield kind_name(kind, choice.language), notes.rows[kind], totals[kind]
    if len(choice.kinds) > 1:
        for kind in totals.keys() - notes.rows.keys():
            yield kind_name(kind, choice.language), 0, totals[kind], words.left_out
    yield ()
    yield words.cut.format(limit=f"{CELL_LIMIT:_}".replace("_", "."), mark=CUT), notes.cut
    yield ()
    yield from ((line,) for line in words.review)
