from __future__ import annotations

import pytest
from markup_table import document_of

from nlp.extract.clauses import Scene
from nlp.extract.grants import award_grants

LETTER, FLAG = "<AWARD>Giấy khen</AWARD>", "<AWARD>Bằng khen</AWARD>"
EN = "<PERSON>Lò Văn Én</PERSON>"
NINE = "<FIGURE 9 tổ>9 tổ</FIGURE>"

# a text with two awards · whom the second one is given to
CARRIED: list[tuple[str, tuple[str | None, tuple[str, ...]]]] = [
    (f"{EN} được tặng {LETTER}, năm ngoái được xã tặng {FLAG}.", ("individual", ("Lò Văn Én",))),
    (f"Ông {EN} nhận {LETTER}; sau đó ông nhận {FLAG}.", ("individual", ("Lò Văn Én",))),
    (f"{EN} nhận {LETTER}. Năm sau được tặng {FLAG}.", ("individual", ("Lò Văn Én",))),
    (f"Thôn nhận {LETTER}, xã tặng {FLAG}.", ("collective", ())),
    (f"{EN} nhận {LETTER}, được tặng <FIGURE 3>3</FIGURE> {FLAG}.", ("individual", ())),
    # somebody else, several, or another line
    (f"{EN} nhận {LETTER}; tổ nhận {FLAG}.", ("collective", ())),
    (f"{EN} nhận {LETTER}; xã tặng {FLAG} cho các hộ.", ("household", ())),
    (f"{NINE} nhận {LETTER}; được tặng {FLAG}.", (None, ())),
    (f"{EN} nhận {LETTER}.\nĐược tặng {FLAG}.", (None, ())),
]


@pytest.mark.parametrize(("marked", "wanted"), CARRIED)
def test_who_received_is_carried_on(
    marked: str, wanted: tuple[str | None, tuple[str, ...]]
) -> None:
    last = award_grants(Scene.of(document_of(marked, published="2024-06-28")))[-1]
    assert last.award == "Bằng khen"
    assert (last.recipient_kind, last.recipients) == wanted
