import pytest

from core.actions.edit import edit
from core.actions.search_places import add_search_place
from core.domain.search_place import SearchPlace
from core.store.errors import Refused
from tests.actions.search import NOW


def test_a_place_is_kept_with_a_link_that_opens(search):
    place = search.run(
        add_search_place, name=" City\nlibrary ", link="www.example.org", notes=" Ask ", now=NOW
    )
    kept = search.snapshot().table(SearchPlace)[place.id]
    assert (kept.name, kept.link, kept.notes) == (
        "City library",
        "https://www.example.org",
        "Ask",
    )


def test_a_place_needs_a_name_is_kept_once_and_its_link_leads_somewhere(search):
    with pytest.raises(Refused, match=r"^Please name the place\.$"):
        search.run(add_search_place, name=" ", now=NOW)
    with pytest.raises(Refused, match=r"^“Alumni office” is on your list already\.$"):
        search.run(add_search_place, name="alumni OFFICE", now=NOW)
    with pytest.raises(Refused, match="is not a web address"):
        search.run(add_search_place, name="Library", link="ask me", now=NOW)
    assert len(search.snapshot().table(SearchPlace)) == 1


def test_a_link_is_tidied_when_it_is_edited_too(search):
    search.run(edit, SearchPlace, "alumni", link="example.org")
    assert search.snapshot().table(SearchPlace)["alumni"].link == "https://example.org"
    with pytest.raises(Refused, match="is not a web address"):
        search.run(edit, SearchPlace, "alumni", link="javascript:alert(1)")
