from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from core.exchange.search_links import employer_links, field_links, person_links, school_links

NAMES = [
    "Occupational therapy",
    "R&D",
    "50 % + more = ?#/",
    "日立サンプル社",
    "نسرین",
    "Ada 🚀",
    "a\nb\t c",
    "x" * 300,
    "javascript:alert(1)",
]


def parts(address: str) -> dict[str, str]:
    return {key: values[0] for key, values in parse_qs(urlsplit(address).query).items()}


@pytest.mark.parametrize("name", NAMES)
def test_every_link_holds_the_whole_name_and_is_a_web_address(name):
    line = " ".join(name.split())
    links = (*field_links(name), *employer_links(name, name), *school_links(name, name))
    for link in (*links, *person_links(name)):
        split = urlsplit(link.address)
        assert split.scheme == "https"
        assert "." in split.netloc
        assert any(line in value for value in parts(link.address).values()), link
        assert not set(link.address) & set(' \n\t"<>')


def test_a_field_can_be_looked_up_in_the_well_known_sources():
    found = {
        link.address.split("?")[0]: parts(link.address) for link in field_links("Nursing care")
    }
    assert found == {
        "https://www.onetonline.org/find/quick": {"s": "Nursing care"},
        "https://www.mynextmove.org/find/search": {"s": "Nursing care"},
        "https://data.bls.gov/search/query/results": {
            "q": "Nursing care inurl:bls.gov/ooh/",
        },
        "https://nationalcareers.service.gov.uk/explore-careers/search-results": {
            "searchTerm": "Nursing care"
        },
        "https://www.jobbank.gc.ca/jobsearch/jobsearch": {"searchstring": "Nursing care"},
        "https://www.linkedin.com/search/results/people/": {"keywords": "Nursing care"},
        "https://news.google.com/search": {"q": "Nursing care"},
    }


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Northwind Clinic", "northwind-clinic"),
        ("Johnson & Johnson", "johnson-&-johnson"),
        ("H&M", "h&m"),
        ("  Dr. Oetker ", "dr-oetker"),
        ("McDonald’s", "mcdonalds"),
        ("Müller Straße", "muller-strasse"),
        ("Ørsted", "orsted"),
        ("Żabka Łódź", "zabka-lodz"),
        ("A/B - C", "a-b-c"),
    ],
)
def test_the_page_of_an_employer_is_named_as_linkedin_names_it(name, slug):
    first = employer_links(name, "law")[0]
    assert unquote(urlsplit(first.address).path) == f"/company/{slug}/people/"
    assert parts(first.address) == {"keywords": "law"}
    school = school_links(name, "law")[0]
    assert unquote(urlsplit(school.address).path) == f"/school/{slug}/people/"


@pytest.mark.parametrize("name", ["日立", "東京 Gas", "نسرین", "&", "🚀", "Завод 7", ""])
def test_a_name_that_linkedin_could_not_write_gets_no_link_to_a_strangers_page(name):
    assert not any("/company/" in link.address for link in employer_links(name))
    assert school_links(name) == ()
    assert len(employer_links(name)) == 2


def test_a_person_is_looked_up_with_the_employer():
    for link in person_links("Ada Osei", "Acme"):
        assert "Ada Osei Acme" in parts(link.address).values()
