from msgspec.structs import replace

from core.exchange.brief_text import brief_text
from core.rules.brief_sheet import Fact
from tests.exchange.test_brief_html import PAGE


def test_the_page_is_told_in_lines():
    page = replace(PAGE, employer=(Fact("Culture", "Kind"),))
    assert brief_text(page) == (
        'Ada <b>Okafor</b>, Nurse & "lead"\n'
        "Where: Ward 3\n\n"
        "About the employer\nCulture: Kind\n\n"
        "Your introduction\nI taught.\n\n"
        "Your questions\n"
        "1. What is hard? (must take away)\n"
        "2. <script>alert(1)</script>\n"
        "… and 2 more on your list\n\n"
        "At the end\n- Who else?\n\n"
        "Remember\nListen."
    )


def test_an_empty_part_is_left_out():
    bare = replace(PAGE, introduction="", questions=(), left_out=0, closing=(), etiquette=())
    assert brief_text(bare) == 'Ada <b>Okafor</b>, Nurse & "lead"\nWhere: Ward 3'
