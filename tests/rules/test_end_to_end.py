"""Many texts searched as one find what each of them searched alone does."""

from hypothesis import given
from hypothesis import strategies as st

from core.rules.end_to_end import EndToEnd

texts = st.lists(st.text("ab \n", max_size=8), max_size=8)
parts = st.lists(st.text("ab", min_size=1, max_size=3), min_size=1, max_size=3)


@given(texts, parts)
def test_what_holds_all_the_parts_is_found_once_and_in_order(written, wanted):
    alone = [number for number, text in enumerate(written) if all(each in text for each in wanted)]
    assert list(EndToEnd(written).holding(wanted)) == alone


@given(texts, st.text("ab", min_size=1, max_size=3))
def test_a_text_is_found_by_its_beginning(written, words):
    alone = [number for number, text in enumerate(written) if text.strip().startswith(words)]
    assert list(EndToEnd(written).beginning(words)) == alone


@given(texts, st.text("ab", min_size=1, max_size=3))
def test_a_space_before_a_part_finds_where_words_begin(written, part):
    alone = [
        number
        for number, text in enumerate(written)
        if any(word.startswith(part) for word in text.split())
    ]
    assert list(EndToEnd(written).holding([f" {part}"])) == alone
