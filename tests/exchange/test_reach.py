import pytest

from core.exchange.reach import call_link, doubt_about_email, mail_link


@pytest.mark.parametrize(
    ("email", "link"),
    [
        ("ada@example.org", "mailto:ada@example.org"),
        (" ada+talk@example.org ", "mailto:ada%2Btalk@example.org"),
        ("a?bcc=evil@example.org&x", "mailto:a%3Fbcc%3Devil@example.org%26x"),
        ("ada@exa\nmple.org", "mailto:ada@example.org"),
        ("用户@例子.公司", "mailto:%E7%94%A8%E6%88%B7@%E4%BE%8B%E5%AD%90.%E5%85%AC%E5%8F%B8"),
        ("", ""),
        ("not an address", ""),
    ],
)
def test_a_mail_link_holds_the_address_and_nothing_else(email, link):
    assert mail_link(email) == link


@pytest.mark.parametrize(
    ("phone", "region", "link"),
    [
        ("+44 20 7946 0018", None, "tel:+442079460018"),
        ("020 7946 0018", "GB", "tel:+442079460018"),
        ("020 7946 0018", None, "tel:02079460018"),
        ("+1 415 555 0117 ext. 12", None, "tel:+14155550117;ext=12"),
        ("ring the porter", "GB", ""),
        ("12", None, ""),
        ("", None, ""),
        ("555;phone-context=evil", None, "tel:555"),
    ],
)
def test_a_number_is_dialled_as_the_world_writes_it_where_that_can_be_told(phone, region, link):
    assert call_link(phone, region) == link


@pytest.mark.parametrize(
    "email",
    [
        "",
        "ada@mail.org",
        "ada@northwind.example",
        "o'neil+x@uni.ac.uk",
        "用户@例子.公司",
        " ada@mail.org ",
    ],
)
def test_a_good_address_raises_no_doubt(email):
    assert doubt_about_email(email) == ""


@pytest.mark.parametrize(
    ("email", "said"),
    [
        ("ada.mail.org", "has an @"),
        ("@mail.org", "before or after"),
        ("ada@", "before or after"),
        ("ada@mail", "unfinished"),
        ("ada@@mail.org", "mistyped"),
        ("ada lovelace@mail.org", "mistyped"),
        ("ada@mail..org", "mistyped"),
        ("ada@northwind..example", "mistyped"),
    ],
)
def test_a_doubt_is_said_in_a_sentence_of_ours(email, said):
    assert said in doubt_about_email(email)
