"""Files as strangers have them: each gives the people who are in it, or a sentence."""

import io
import zipfile

import pytest

from core.exchange.errors import UnreadableFile
from core.exchange.read import read

LINKEDIN = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
ADA = "Ada,Osei,https://www.linkedin.com/in/ada,,Northwind,Nurse,14 Jan 2026\n"


def packed(**files: str | bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), content)
    return file.getvalue()


def card(*lines: str, end: str = "\r\n") -> str:
    return end.join(("BEGIN:VCARD", *lines, "END:VCARD", ""))


FILES: dict[str, tuple[bytes, list[str]]] = {
    "an old LinkedIn list with its notes": (
        b'Notes:\n"Some addresses are missing. ""Not all"" share them."\n\n'
        b"First Name,Last Name,Email Address,Company,Position,Connected On\n"
        b'Ada,"Osei, OTR/L",,Northwind,"Nurse, senior",01 Mar 2021\n,,,,,02 Mar 2021\n',
        ["Ada Osei, OTR/L"],
    ),
    "a list saved again by a spreadsheet": (
        (
            "\ufeff" + LINKEDIN.replace(",", ";") + 'Ada;"Osei, RN";;;Northwind;Nurse;14-Jan-26\r\n'
        ).encode(),
        ["Ada Osei, RN"],
    ),
    "a spreadsheet that names its delimiter": (
        "sep=;\r\nVorname;Nachname;Firma\r\nJörg;Weiß;Bäckerei\r\n".encode("cp1252"),
        ["Jörg Weiß"],
    ),
    "text as a spreadsheet calls Unicode": (
        "Name\tFirma\r\nJörg Weiß\tBäckerei\r\n".encode("utf-16"),
        ["Jörg Weiß"],
    ),
    "lines that end in nothing but CR": (
        b'First Name,Last Name,Company\rAda,Osei,Northwind\rBo,Park,"South\rEast"\r',
        ["Ada Osei", "Bo Park"],
    ),
    "cells of several lines": (
        b'Name,Company,Notes\n"Ada\nOsei","North\nwind","met at\n\nthe fair"\nBo Park,South,\n',
        ["Ada Osei", "Bo Park"],
    ),
    "a space after each comma": (
        b'"Name", "Company"\n"Ada Osei", "Northwind, Inc"\n',
        ["Ada Osei"],
    ),
    "headings that are there twice": (
        b"Name,Name,Company,Company\nAda Osei,Ada,Northwind,\n",
        ["Ada Osei"],
    ),
    "headings that say whose name it is": (
        b"Student First Name,Student Last Name,Job Title\nAda,Osei,Nurse\n",
        ["Ada Osei"],
    ),
    "names without a heading": (
        "Ada Osei\n佐藤 由紀\nBo Park\n".encode(),
        [
            "Ada Osei",
            "佐藤 由紀",
            "Bo Park",
        ],
    ),
    "rows without headings": (
        b"Ada Osei,Northwind,Nurse\nBo Park,South,Cook\n",
        [
            "Ada Osei",
            "Bo Park",
        ],
    ),
    "a list under a title": (
        b"People of 1999\nMade,20/11/2026\n\nFull Name,Current Employer\nAda Osei,Northwind\n",
        ["Ada Osei"],
    ),
    "Japanese letters of old": ("氏名,会社\n佐藤 由紀,北病院\n".encode("cp932"), ["佐藤 由紀"]),
    "Cyrillic letters of old": ("Имя;Фамилия\nАнна;Иванова\n".encode("cp1251"), ["Анна Иванова"]),
    "Outlook in German": (
        '"Anrede","Vorname","Nachname","Firma","Position","E-Mail-Adresse"\r\n'
        '"Frau","Jörga","Weiß","Bäckerei","Meisterin","/o=Labs/cn=abc"\r\n'.encode("cp1252"),
        ["Jörga Weiß"],
    ),
    "a card with soft breaks and two letters": (
        b"BEGIN:VCARD\r\nVERSION:2.1\r\n"
        b"FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=BCrgen M=\r\n=C3=BCller\r\n"
        b"NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:=FCber =\r\nallem\r\nEND:VCARD\r\n",
        ["Jürgen Müller"],
    ),
    "a card in groups": (
        card("VERSION:3.0", "item1.EMAIL;type=pref:m@example.org", "N:Park;Min-ji;;;").encode(),
        ["Min-ji Park"],
    ),
    "a card in UTF-16": (card("VERSION:3.0", "FN:Zoë Ødegård").encode("utf-16"), ["Zoë Ødegård"]),
    "a card of this year": (
        card("VERSION:4.0", "FN:Ada Osei", "TEL;VALUE=uri:tel:+44-7700-900112;ext=5").encode(),
        ["Ada Osei"],
    ),
    "cards of which one is cut": (
        (card("FN:Ada Osei", end="\n") + "BEGIN:VCARD\nFN:Cut").encode(),
        ["Ada Osei"],
    ),
    "an export in a folder of its zip": (
        packed(Basic__connections_csv=LINKEDIN + ADA, __MACOSX__Connections_csv=b"\0\1"),
        ["Ada Osei"],
    ),
    "a zip with something huge beside the list": (
        packed(other_csv=b"0" * 50_000_000, Connections_csv=LINKEDIN + ADA),
        ["Ada Osei"],
    ),
}


@pytest.mark.parametrize("kind", FILES)
def test_the_people_of_an_odd_file_are_found(kind):
    content, names = FILES[kind]
    assert [found.name for found in read("contacts", content).people] == names


REFUSED: dict[str, tuple[bytes, str]] = {
    "a zip in a zip": (packed(Export_zip=packed(Connections_csv=LINKEDIN)), "no Connections.csv"),
    "cards in a zip": (packed(contacts_vcf=card("FN:Ada")), "unpack the zip"),
    "a zip that was cut": (packed(Connections_csv=LINKEDIN + ADA)[:80], "damaged"),
    "a sheet of LibreOffice": (packed(mimetype="application/x", content_xml="<x/>"), "spreadsheet"),
    "a sheet of Numbers": (packed(Index__Document_iwa=b"x"), "spreadsheet"),
    "a zip that swells": (packed(Connections_csv=b"0" * 60_000_000), "unpacks to far more"),
    "a page of a browser": (b"\n\n <html lang='en'><head></head></html>", "web page"),
    "an old address book": (b"dn: cn=Ada,mail=a@example.org\ncn: Ada\n", "LDIF"),
    "a letter": (
        b"Dear all,\nI met Ada, Bo and Cy, and we had tea.\nBest,\nSam\n",
        "not look like",
    ),
    "a program": (b'import os\nprint("hello")\nfor i in range(3):\n    pass\n', "not look like"),
    "a chat": (b"[14.01.26, 09:41] Ada: Hello\n[14.01.26, 09:42] Bo: Hi, you\n", "not look like"),
    "a mark that never closes": (b'Name,Company\nAda,"North\nBo,South\n', "never closed"),
}


@pytest.mark.parametrize("kind", REFUSED)
def test_what_is_no_list_is_refused_with_a_sentence(kind):
    content, words = REFUSED[kind]
    with pytest.raises(UnreadableFile, match=words):
        read("contacts.csv", content)
