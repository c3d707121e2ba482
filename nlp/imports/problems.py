"""What in an imported file is no judgement, and why, in the words of people who file papers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from nlp.catalogue.columns import Language


class Wording(NamedTuple):
    """What is wrong in both languages; ``{detail}`` stands for the thing it is wrong with."""

    vi: str
    en: str


PROBLEMS = {
    "unknown_document": Wording(
        "danh mục không có tài liệu {detail}", "the catalogue has no document {detail}"
    ),
    "unknown_entity": Wording("danh mục không có {detail}", "the catalogue has no {detail}"),
    "no_document": Wording("không ghi mã tài liệu", "names no document"),
    "other_text": Wording(
        "nguyên văn trong danh mục đã khác: {detail}", "the text in the catalogue differs: {detail}"
    ),
    "no_such_fact": Wording(
        "danh mục không còn mục này: {detail}", "the catalogue no longer says this: {detail}"
    ),
    "no_such_link": Wording(
        "danh mục không còn so sánh hai tên này", "the catalogue no longer compares these names"
    ),
    "new_fact": Wording(
        "danh mục chưa có mục này, không thêm được: {detail}",
        "the catalogue does not say this, and it cannot be added: {detail}",
    ),
    "unknown_label": Wording("không có nhãn {detail}", "there is no label {detail}"),
    "outside": Wording("vị trí ngoài văn bản: {detail}", "stands outside the text: {detail}"),
    "broken_line": Wording("không đọc được: {detail}", "cannot be read: {detail}"),
    "foreign_result": Wording("không phải nhãn, bỏ qua: {detail}", "is no label: {detail}"),
    "several_annotations": Wording(
        "nhiều người gán nhãn khác nhau; chỉ lấy bản mới nhất trong {detail} bản",
        "annotated differently by several; only the newest of {detail} is taken",
    ),
    "lost_columns": Wording("thiếu cột {detail}", "lacks the columns {detail}"),
    "lost_keys": Wording(
        "dòng đã mất các ô thidua:…, không biết nói về mục nào",
        "the row lost its cells thidua:…; nobody knows what it is about",
    ),
    "no_target": Wording(
        "không có cụm từ nào nêu mục này, không đánh giá được",
        "no mention states this; it cannot be judged",
    ),
    "bad_verdict": Wording(
        "đánh giá phải là đúng hoặc sai, không phải “{detail}”",
        "the verdict is neither right nor wrong: “{detail}”",
    ),
    "note_alone": Wording(
        "có ghi chú nhưng không có đánh giá hay ô nào được sửa",
        "a note, but no verdict and no corrected cell",
    ),
    "wrong_and_corrected": Wording(
        "vừa đánh giá sai vừa sửa ô: bỏ chữ sai để sửa, hoặc để nguyên ô để bác bỏ",
        "judged wrong and corrected too: empty the verdict to correct, restore the cells to reject",
    ),
    "bad_value": Wording("giá trị không hợp lệ: {detail}", "no possible value: {detail}"),
}


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in a file that was passed over; ``place`` is a line, a task or a row of a sheet."""

    place: str
    status: str
    detail: str = ""

    def explain(self, language: Language) -> str:
        """Say where and what is wrong.

        >>> Problem("Thành tích!7", "bad_verdict", "có lẽ").explain("vi")
        'Thành tích!7: đánh giá phải là đúng hoặc sai, không phải “có lẽ”'
        """
        words = PROBLEMS[self.status]
        told = words.vi if language == "vi" else words.en
        return f"{self.place}: {told.format(detail=self.detail)}"
