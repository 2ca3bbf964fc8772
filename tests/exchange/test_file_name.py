import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.exchange.file_name import file_name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Memo Nursing", "Memo Nursing.docx"),
        ("../../etc/passwd", "etc passwd.docx"),
        ("C:\\con", "C con.docx"),
        ("con", "file con.docx"),
        ("", "file.docx"),
        ("...", "file.docx"),
        ("佐藤 由紀", "佐藤 由紀.docx"),
        ("x" * 300, "x" * 60 + ".docx"),
        ("a\r\nb\tc", "a b c.docx"),
        ("R&D / <b>", "R D b.docx"),
        ("memo\u202excod.exe", "memo xcod.exe.docx"),
    ],
)
def test_a_name_is_kept_as_far_as_every_system_takes_it(text, name):
    assert file_name(text, "docx") == name


@given(st.text(st.characters(exclude_categories=())))
def test_no_name_leads_out_of_its_folder(text):
    name = file_name(text, "md")
    assert not set(name) & set('/\\:*?"<>|\0\r\n\t')
    assert not name.startswith((".", " ", "-"))
    assert len(name) <= 68
    name.encode()
