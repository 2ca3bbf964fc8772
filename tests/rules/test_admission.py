"""A stranger must never be given the file of the machine's owner."""

import pytest
from msgspec.structs import replace

from core.rules.admission import Place, Signals, is_forwarded, is_hosted, may_fetch, place

HERE = Signals(
    peer=None,
    host="localhost:8501",
    page_url="http://localhost:8501/",
    forwarded=False,
    hosted=False,
    mode=None,
)

AT_HOME = {
    "localhost": {},
    "loopback address": {"peer": "127.0.0.1"},
    "loopback address of version 6": {"peer": "::1"},
    "another loopback address": {"peer": "127.8.8.8"},
    "an address of version 4 as version 6 writes it": {"peer": "::ffff:127.0.0.1"},
    "a loopback address with its zone": {"peer": "::1%lo"},
    "opened by an address of version 4 as version 6 writes it": {
        "host": "[::ffff:127.0.0.1]:8501",
        "page_url": "http://[::ffff:127.0.0.1]:8501/",
    },
    "opened by address": {"host": "127.0.0.1:8501", "page_url": "http://127.0.0.1:8501/people"},
    "opened by address of version 6": {"host": "[::1]:8501", "page_url": "http://[::1]:8501/"},
    "without a port": {"host": "localhost", "page_url": "http://localhost"},
    "a name under localhost": {
        "host": "inside-view.localhost:8501",
        "page_url": "http://inside-view.localhost:8501/?id=1#top",
    },
    "in capitals": {"host": "LocalHost:8501", "page_url": "HTTP://LOCALHOST:8501/"},
    "over https": {"page_url": "https://localhost:8501/"},
    "mode local on a hosting platform": {"hosted": True, "mode": "local"},
    "mode local from another machine": {
        "peer": "192.168.1.20",
        "host": "192.168.1.10:8501",
        "page_url": "http://192.168.1.10:8501/",
        "forwarded": True,
        "mode": "local",
    },
}

ELSEWHERE = {
    "a colleague on the same network": {
        "peer": "192.168.1.20",
        "host": "192.168.1.10:8501",
        "page_url": "http://192.168.1.10:8501/",
    },
    "a colleague who forges the names": {"peer": "192.168.1.20"},
    "a neighbour by version 6": {"peer": "fe80::1"},
    "a neighbour by version 6 with its zone": {"peer": "fe80::1%eth0"},
    "a neighbour of version 4 as version 6 writes it": {"peer": "::ffff:192.168.1.20"},
    "no address at all": {"peer": "::"},
    "loopback that an older notation wraps": {"peer": "::127.0.0.1"},
    "an address of the network in the host header": {"host": "192.168.1.10:8501"},
    "a name of the network in the host header": {"host": "laptop.local:8501"},
    "no host header": {"host": None},
    "an empty host header": {"host": ""},
    "only a port": {"host": ":8501"},
    "no page": {"page_url": None},
    "an empty page": {"page_url": ""},
    "a page without a scheme": {"page_url": "localhost:8501"},
    "a page that is nonsense": {"page_url": "%%% not a url"},
    "a page that cannot be read": {"page_url": "http://[::1"},
    "a host that cannot be read": {"host": "[::1"},
    "a page by an address of the network": {"page_url": "http://192.168.1.10:8501/"},
    "a page on any address": {"host": "0.0.0.0:8501", "page_url": "http://0.0.0.0:8501/"},
    "a proxy header": {"forwarded": True},
    "a hosting platform": {"hosted": True},
    "mode visitor": {"mode": "visitor"},
    "a mode we do not know": {"mode": "Local"},
    "an empty mode": {"mode": ""},
    "a mode in capitals with a blank": {"mode": " LOCAL"},
    "a mode that only sounds right": {"mode": "localhost"},
    "a proxy on this machine that passes no host on": {"page_url": "https://inside.example/"},
    "a proxy on this machine that passes the host on": {
        "host": "inside.example",
        "page_url": "https://inside.example/",
    },
    "a name that ends in a dot": {"host": "localhost.:8501", "page_url": "http://localhost.:8501/"},
    "a name service that answers with loopback": {
        "host": "127.0.0.1.nip.io:8501",
        "page_url": "http://127.0.0.1.nip.io:8501/",
    },
    "a name of an attacker that leads here": {
        "host": "rebound.evil.example:8501",
        "page_url": "http://rebound.evil.example:8501/",
    },
    "a name under localhost.evil": {
        "host": "localhost.evil.com:8501",
        "page_url": "http://localhost.evil.com:8501/",
    },
    "two hosts in one header": {"host": "localhost, evil.example"},
    "a line break in the host": {"host": "localhost\r\nevil.example"},
    "loopback written with letters of another script": {"host": "lоcalhost:8501"},
    "a domain that begins like localhost": {
        "host": "localhost.evil.example",
        "page_url": "http://localhost.evil.example/",
    },
    "a domain that ends like localhost": {
        "host": "evil-localhost:8501",
        "page_url": "http://evil-localhost:8501/",
    },
    "a domain that begins like an address": {
        "host": "127.0.0.1.evil.example",
        "page_url": "http://127.0.0.1.evil.example/",
    },
    "an address as the user of a page": {"page_url": "http://127.0.0.1@evil.example/"},
    "an address as user and password": {"page_url": "http://localhost:8501@evil.example/"},
    "an address as the user of a host": {"host": "127.0.0.1:80@evil.example"},
    "a backslash before the host": {"page_url": "http://127.0.0.1\\@evil.example/"},
    "an address in the path": {"page_url": "http://evil.example/127.0.0.1"},
    "an address behind the hash": {"page_url": "http://evil.example#@127.0.0.1/"},
    "an address behind the question mark": {"page_url": "http://evil.example?@localhost/"},
    "a public address that looks like loopback": {"peer": "128.0.0.1"},
    "loopback in hexadecimal": {"page_url": "http://0x7f000001/"},
    "a peer that is no address": {"peer": "unknown"},
    "an empty peer": {"peer": ""},
}


@pytest.mark.parametrize("signals", AT_HOME.values(), ids=AT_HOME)
def test_the_owner_at_this_machine_works_in_the_local_file(signals):
    assert place(replace(HERE, **signals)) is Place.LOCAL_FILE


@pytest.mark.parametrize("signals", ELSEWHERE.values(), ids=ELSEWHERE)
def test_anybody_else_works_in_private(signals):
    assert place(replace(HERE, **signals)) is Place.PRIVATE_SESSION


def test_every_single_sign_must_say_loopback():
    far = {
        "peer": "10.0.0.7",
        "host": "10.0.0.1",
        "page_url": "http://10.0.0.1/",
        "forwarded": True,
        "hosted": True,
        "mode": "visitor",
    }
    assert far.keys() | {"accounts"} == set(Signals.__struct_fields__)
    for name, value in far.items():
        assert place(replace(HERE, **{name: value})) is Place.PRIVATE_SESSION, name


@pytest.mark.parametrize(
    "header",
    [
        "Forwarded",
        "X-Forwarded-For",
        "X-Forwarded-Host",
        "X-Forwarded-Proto",
        "X-Forwarded-Port",
        "X-Forwarded-Server",
        "X-Real-IP",
        "Via",
        "X-Client-IP",
        "X-Cluster-Client-IP",
        "X-Original-Host",
        "X-Envoy-External-Address",
        "CF-Connecting-IP",
        "True-Client-IP",
        "Fly-Client-IP",
        "Fastly-Client-IP",
        "CDN-Loop",
    ],
)
def test_each_header_of_a_proxy_gives_it_away_in_any_letters(header):
    for name in (header, header.lower(), header.upper()):
        assert is_forwarded(["Host", "User-Agent", name])


def test_a_browser_alone_is_no_proxy():
    assert not is_forwarded(
        ["Host", "Connection", "Origin", "Cookie", "Upgrade", "Sec-WebSocket-Key", "X-Requested"]
    )
    assert not is_forwarded([])


@pytest.mark.parametrize(
    "mark",
    [
        "STREAMLIT_SHARING_MODE",
        "DYNO",
        "FLY_APP_NAME",
        "K_SERVICE",
        "KUBERNETES_SERVICE_HOST",
        "RAILWAY_ENVIRONMENT",
        "RENDER",
        "SPACE_ID",
        "WEBSITE_SITE_NAME",
    ],
)
def test_each_hosting_platform_is_known_by_its_mark(mark):
    assert is_hosted({"HOME": "/", mark: ""})


def test_a_laptop_is_no_hosting_platform():
    assert not is_hosted({"HOME": "/", "PATH": "", "INSIDE_VIEW_DATA": ""})


@pytest.mark.parametrize("signals", [*AT_HOME.values(), *ELSEWHERE.values()])
def test_where_people_sign_in_everybody_does_unless_the_mode_says_otherwise(signals):
    signals = replace(HERE, **signals)
    expected = {"local": Place.LOCAL_FILE, "visitor": Place.PRIVATE_SESSION}
    assert place(replace(signals, accounts=True)) is expected.get(signals.mode, Place.ACCOUNT)


PROGRAM = replace(HERE, peer="127.0.0.1")


def test_a_calendar_program_on_this_machine_may_fetch():
    assert may_fetch(PROGRAM)
    assert may_fetch(replace(PROGRAM, peer="::1", host="[::1]:8501"))
    assert may_fetch(replace(PROGRAM, mode="local"))


@pytest.mark.parametrize(
    "signs",
    [
        {"peer": "192.168.1.20"},
        {"peer": None},
        {"peer": "192.168.1.20", "mode": "local"},
        {"host": "laptop.local:8501"},
        {"host": "laptop.local:8501", "mode": "local"},
        {"host": None},
        {"forwarded": True},
        {"forwarded": True, "mode": "local"},
        {"hosted": True},
        {"mode": "visitor"},
        {"accounts": True},
    ],
    ids=str,
)
def test_nobody_else_may_fetch_not_even_where_every_visit_counts_as_local(signs):
    assert not may_fetch(replace(PROGRAM, **signs))
