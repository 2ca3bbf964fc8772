import pytest

from core.rules.names import first_name


@pytest.mark.parametrize(
    ("name", "greeted"),
    [
        ("Amara Okoro", "Amara"),
        ("Dr. Amara Okoro, RN", "Amara"),
        ("Prof. Dr. Amara Okoro", "Amara"),
        ("prof dr Amara", "Amara"),
        ("Mrs Jane Doe", "Jane"),
        ("Ms. Jane", "Jane"),
        ("Mx Robin Lee", "Robin"),
        ("Drake Miller", "Drake"),
        ("Missy Elliott", "Missy"),
        ("  Zoë   Ângström ", "Zoë"),
        ("Jean-Luc Picard", "Jean-Luc"),
        ("O’Neil Farouk", "O’Neil"),
        ("花子", "花子"),
        ("نسرین احمدی", "نسرین"),
        ("🌻 Iris Blum", "Iris"),
        ("Ada", "Ada"),
        ("Osei, Ada", "Ada"),
        ("Osei, Dr. Ada", "Ada"),
        ("Lindholm, Mara Kristin", "Mara"),
        ("Suharti, RN", "Suharti"),
        ("Suharti, Ph.D., MSN", "Suharti"),
        ("Farouk, Jr.", "Farouk"),
        ("Suharti, nurse on the night ward", "Suharti"),
        ("Ada Osei, Team Lead", "Ada"),
        ("AMARA OKONKWO-BELL", "Amara"),
        ("АННА ИВАНОВА", "Анна"),
        ("JD", "JD"),
        ("J. R. SMITH", "J."),
    ],
)
def test_a_greeting_uses_the_first_name_without_title(name, greeted):
    assert first_name(name) == greeted


@pytest.mark.parametrize("name", ["Dr", "42", ", RN", "🌻"])
def test_a_name_without_a_first_name_is_greeted_as_it_stands(name):
    assert first_name(name) == name


def test_no_name_gives_no_greeting():
    assert first_name("") == ""
