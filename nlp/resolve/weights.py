"""What each reason weighs for each kind of entity; the table to review and to change.

A weight is in log odds: 1 makes *the same* 2.7 times as likely, 3 twenty times. ``BASE`` is where a
pair stands that merely came up for comparison. The weights were set by hand and checked against
``corpora/resolution`` (README there); a test pins what they reach.
"""

from __future__ import annotations

from nlp.records import EntityKind
from nlp.resolve import features as reason
from nlp.resolve.features import Feature

_KINDS: tuple[EntityKind, ...] = ("unit", "person", "campaign", "docref", "award")

# places are divisions of the map and never the same by their names; the others are compared
MATCHED = frozenset(_KINDS)
BASE: dict[EntityKind, float] = {
    "unit": -3.0, "person": -4.0, "campaign": -3.0, "docref": -3.0, "award": -3.0,
}  # fmt: skip

# reason, weights for unit, person, campaign, docref, award, and the words for people
_ROWS: tuple[tuple[object, tuple[float, ...], str], ...] = (
    (reason.same_name, (4, 3.5, 4, 4, 4), "Hai tên đầy đủ giống hệt nhau, sau khi viết đủ chữ tắt."),
    (reason.same_name_but_place, (4, 0, 3, 3, 3), "Hai tên giống nhau, chỉ khác là một tên không nêu địa danh."),
    (reason.same_unmarked, (3.5, 2.5, 3.5, 3, 3), "Hai tên giống nhau nếu bỏ dấu, và một tên được gõ không dấu."),
    (reason.same_words, (3.5, -1, 3.5, 2, 2), "Hai tên gồm cùng những từ, khác thứ tự."),
    (reason.same_alias, (0, 0, 5, 0, 0), "Hai tên đều là tên gọi của một phong trào trong bảng tra."),
    (reason.short_form, (3.5, 0, 3, 2, 2), "Chữ cái của tên này viết tắt các từ của tên kia."),
    (reason.misspelt, (2, -2, 2, 0, 1), "Hai tên chỉ khác một chữ cái trong những từ dài."),
    (reason.longer_name, (1.5, -1, 1, 0, 0), "Tên này có đủ các từ của tên kia và còn dài hơn."),
    (reason.part_of_other, (-3, -1, 0.5, -2, 0), "Tên này kết thúc bằng toàn bộ tên kia: là một bộ phận của đơn vị đó."),
    (reason.marks_differ, (-1, -4, -1, -2, -1), "Hai tên đều có dấu nhưng dấu khác nhau: Hòa không phải là Hoa."),
    (reason.words_differ, (-5, -6, -4, -6, -5), "Mỗi tên có những từ mà tên kia không có."),
    (reason.numbers_differ, (-7, 0, -7, -9, -6), "Hai tên mang số khác nhau: Khối 12 không phải là Khối 13."),
    (reason.number_missing, (-2, 0, -2, -5, -2), "Chỉ một trong hai tên có số."),
    (reason.levels_differ, (-6, 0, -2, 0, 0), "Hai tên thuộc cấp hành chính khác nhau."),
    (reason.named_places_differ, (-5, 0, -2, -4, -3), "Bản thân hai tên nêu hai địa danh khác nhau."),
    (reason.same_place, (3, 2.5, 2.5, 3, 2), "Văn bản đặt cả hai ở cùng một nơi."),
    (reason.same_province, (2.5, 2, 2, 2, 1), "Văn bản đặt cả hai trong cùng một tỉnh, nơi này thuộc nơi kia."),
    (reason.successor_place, (2.5, 2.5, 2, 1, 1), "Nơi này kế thừa nơi kia sau sắp xếp tháng 7/2025."),
    (reason.other_part_of_province, (-3, 0.5, -1.5, -2, 0), "Hai nơi khác nhau trong cùng một tỉnh."),
    (reason.other_province, (-6, -3, -1.5, -6, -3), "Văn bản đặt hai bên ở hai tỉnh khác nhau, kể cả sau sáp nhập."),
    (reason.one_unplaced, (-1, -0.5, -0.5, -1, 0), "Chỉ một bên có địa bàn rõ ràng."),
    (reason.both_national, (2.5, 0.5, 2.5, 3, 2.5), "Cả hai không thuộc địa phương nào, văn bản không để ngỏ điều gì."),
    (reason.same_parent, (0.5, 0, 0.5, 0, 0), "Cả hai thuộc cùng một đơn vị hoặc phong trào cấp trên."),
    (reason.other_parent, (-2, 0, -2, 0, 0), "Hai bên thuộc hai đơn vị hoặc phong trào cấp trên khác nhau."),
    (reason.sister_variants, (0, 0, -9, 0, 0), "Hai bên là biến thể của một phong trào toàn quốc ở hai nơi khác nhau."),
    (reason.variant_of_known, (0, 0, -9, 0, 0), "Một bên là phong trào toàn quốc, bên kia là biến thể của nó ở một địa phương."),
    (reason.both_known, (-9, -9, -9, -9, -9), "Cả hai đều có trong bảng tra, là hai mục khác nhau."),
    (reason.times_meet, (0.5, 0.5, 0.5, 0.5, 0.5), "Văn bản nhắc đến cả hai trong cùng những năm."),
    (reason.times_apart, (-1, -5, -3, -3, -2), "Giữa các văn bản nhắc đến hai bên có nhiều năm trống."),
    (reason.same_company, (1, 3.5, 0.5, 0, 0), "Cùng những đơn vị, cá nhân được nhắc kèm với cả hai."),
    (reason.unsettled, (-4, -2, -2, -2, -2), "Văn bản không cho biết chắc là bên nào."),
    (reason.given_name_only, (0, -4, 0, 0, 0), "Một trong hai tên chỉ có tên gọi, không có họ."),
    (reason.rare_name, (0, 1.5, 0, 0, 0), "Tên hiếm gặp: bốn âm tiết trở lên hoặc họ ít người mang."),
    (reason.common_name, (0, -1.5, 0, 0, 0), "Tên rất nhiều người mang: họ phổ biến, tên đệm Văn hoặc Thị."),
)  # fmt: skip

FEATURES: tuple[Feature, ...] = tuple(
    Feature(value, {k: w for k, w in zip(_KINDS, weights, strict=True) if w}, words)  # type: ignore[arg-type]
    for value, weights, words in _ROWS
)
