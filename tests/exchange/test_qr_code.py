"""A code that stands on a page of ours and runs nothing there."""

from xml.etree import ElementTree

import pytest

from core.exchange.qr_code import qr_code

LINK = "https://inside.example/?demo"


def test_the_code_is_one_picture_without_script_or_address():
    picture = ElementTree.fromstring(qr_code(LINK))
    assert picture.tag.endswith("svg")
    assert picture.get("viewBox"), "without it, another size cuts the code off"
    assert not picture.get("width")
    assert {each.tag.rpartition("}")[2] for each in picture.iter()} <= {"svg", "path", "g"}
    assert "http" not in qr_code(LINK).replace("http://www.w3.org/2000/svg", "")


def test_another_link_is_another_code():
    assert qr_code(LINK) == qr_code(LINK)
    assert qr_code(LINK) != qr_code(LINK + "1")


def test_what_no_code_can_hold_is_refused():
    with pytest.raises(ValueError, match="too long"):
        qr_code("x" * 3_000)
