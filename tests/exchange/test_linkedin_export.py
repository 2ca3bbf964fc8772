"""Messages and invitations, from the files of each year to what was exchanged with whom."""

import io
import zipfile
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.exchange import linkedin_export, linkedin_messages
from core.exchange.contacts import Source
from core.exchange.earlier import Direction, Earlier, EarlierKind
from core.exchange.errors import UnreadableFile
from core.exchange.read import read, recognise
from tests.exchange.table_file import table

M_2021 = "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER"
M_2023 = M_2021.replace("TO,DATE", "TO,RECIPIENT PROFILE URLS,DATE")
M_2024 = M_2023 + ",IS MESSAGE DRAFT,IS CONVERSATION DRAFT"
M_2025 = M_2023 + ",ATTACHMENTS,IS MESSAGE DRAFT"
I_2022 = "From,To,Sent At,Message,Direction"
I_2024 = I_2022 + ",inviterProfileUrl,inviteeProfileUrl"
CONNECTIONS = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"

US = "https://www.linkedin.com/in/sam"
ANN = "https://www.linkedin.com/in/ann"
BO = "https://www.linkedin.com/in/bo"
CY = "https://www.linkedin.com/in/cy"
NAMES = {US: "Sam Sample", ANN: "Ann Lee, Ph.D.", BO: "Bo Park", CY: "Cy Moss"}


def message(sender, *recipients, when="2026-02-01 08:00:00 UTC", text="Hello", **more):
    return {
        "CONVERSATION ID": more.pop("conversation", "2-a"),
        "FROM": NAMES[sender],
        "SENDER PROFILE URL": sender,
        "TO": ", ".join(NAMES[each] for each in recipients),
        "RECIPIENT PROFILE URLS": ",".join(recipients),
        "DATE": when,
        "CONTENT": text,
        "FOLDER": "INBOX",
        **more,
    }


def invitation(sender, receiver, direction, when="1/29/26, 2:37 PM", text=""):
    return {
        "From": NAMES[sender],
        "To": NAMES[receiver],
        "Sent At": when,
        "Message": text,
        "Direction": direction,
        "inviterProfileUrl": sender,
        "inviteeProfileUrl": receiver,
    }


def messages(*rows, headings=M_2023, **dialect):
    return table(headings, *rows, **dialect)


def invitations(*rows, headings=I_2024):
    return table(headings, *rows)


def export(**files):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as opened:
        opened.writestr("Connections.csv", files.pop("connections", CONNECTIONS))
        for name, content in files.items():
            opened.writestr(f"{name}.csv", content)
    return read("Basic_LinkedInDataExport_11-20-2026.zip", file.getvalue())


PROFILE = "First Name,Last Name,Maiden Name\nSam,Sample,\n"
TWO_WAYS = (
    message(US, ANN, text="May I ask you?"),
    message(ANN, US, when="2026-02-02 17:20:11 UTC", text="Any Friday."),
)


def told(contacts):
    return [(each.direction, each.name, each.text) for each in contacts.earlier]


SENT, RECEIVED = Direction.SENT, Direction.RECEIVED


@pytest.mark.parametrize("headings", [M_2023, M_2024, M_2025])
@pytest.mark.parametrize("dialect", [{}, {"quoting": 1}])
def test_messages_of_each_year_are_read(headings, dialect):
    contacts = export(messages=messages(*TWO_WAYS, headings=headings, **dialect), Profile=PROFILE)
    assert contacts.problems == ()
    assert contacts.earlier == (
        Earlier(
            row=2,
            kind=EarlierKind.MESSAGE,
            direction=SENT,
            when=datetime(2026, 2, 1, 8, 0, tzinfo=UTC),
            name="Ann Lee, Ph.D.",
            profile_link=ANN,
            text="May I ask you?",
        ),
        Earlier(
            row=3,
            kind=EarlierKind.MESSAGE,
            direction=RECEIVED,
            when=datetime(2026, 2, 2, 17, 20, 11, tzinfo=UTC),
            name="Ann Lee, Ph.D.",
            profile_link=ANN,
            text="Any Friday.",
        ),
    )


def test_files_before_2023_do_not_say_the_profile_of_whom_we_wrote_to():
    rows = (*TWO_WAYS, message(US, BO, text="And you?", conversation="2-b"))
    contacts = export(messages=messages(*rows, headings=M_2021), Profile=PROFILE)
    assert [(each.name, each.profile_link) for each in contacts.earlier] == [
        ("Ann Lee, Ph.D.", ANN),
        ("Bo Park", ""),
        ("Ann Lee, Ph.D.", ANN),
    ]


def test_a_group_is_part_of_the_story_of_each():
    rows = (
        message(BO, US, ANN, text="Who is coming?"),
        message(US, BO, ANN, when="2026-02-03 08:00:00 UTC", text="I am."),
    )
    contacts = export(messages=messages(*rows), Profile=PROFILE)
    assert told(contacts) == [
        (RECEIVED, "Bo Park", "Who is coming?"),
        (SENT, "Bo Park", "I am."),
        (SENT, "", "I am."),
    ]
    assert [each.profile_link for each in contacts.earlier] == [BO, BO, ANN]


def test_names_and_profiles_are_paired_where_no_name_has_a_comma():
    contacts = export(messages=messages(message(US, BO, CY)), Profile=PROFILE)
    assert [each.name for each in contacts.earlier] == ["Bo Park", "Cy Moss"]


@pytest.mark.parametrize(
    "row",
    [
        message(ANN, US, **{"IS MESSAGE DRAFT": "Yes"}),
        message(ANN, US, FOLDER="SPAM"),
        message(ANN, US, text='<p class="spinmail-quill-editor__spin-break">Buy</p>'),
        message(ANN, US, text="Hi %FIRSTNAME%, buy"),
        message(ANN, US) | {"FROM": "LinkedIn Member", "SENDER PROFILE URL": ""},
    ],
)
def test_drafts_spam_and_advertisements_are_no_story(row):
    contacts = export(messages=messages(row, headings=M_2025), Profile=PROFILE)
    assert (contacts.earlier, contacts.problems) == ((), ())


def test_html_becomes_text():
    row = message(ANN, US, text="<p>Hello&nbsp;Sam,</p><p>see <b>you</b></p>")
    contacts = export(messages=messages(row), Profile=PROFILE)
    assert contacts.earlier[0].text == "Hello Sam,\n\nsee you"


def test_a_message_of_many_lines_keeps_them():
    text = 'Hello,\n\n"quoted", and; more\r\n- Sam'
    contacts = export(messages=messages(message(ANN, US, text=text)), Profile=PROFILE)
    assert contacts.earlier[0].text == 'Hello,\n\n"quoted", and; more\n- Sam'


@pytest.mark.parametrize(
    ("written", "when"),
    [
        ("2024-05-01 12:34:56 UTC", datetime(2024, 5, 1, 12, 34, 56, tzinfo=UTC)),
        ("2024-05-01 12:34:56", datetime(2024, 5, 1, 12, 34, 56, tzinfo=UTC)),
        ("2024-05-01T12:34:56+02:00", datetime(2024, 5, 1, 10, 34, 56, tzinfo=UTC)),
    ],
)
def test_times_are_utc(written, when):
    contacts = export(messages=messages(message(ANN, US, when=written)), Profile=PROFILE)
    assert contacts.earlier[0].when == when


def test_a_message_without_a_date_is_listed_with_its_file():
    contacts = export(messages=messages(message(ANN, US, when="soon"), *TWO_WAYS), Profile=PROFILE)
    assert [(each.file, each.row, each.reason) for each in contacts.problems] == [
        ("messages.csv", 2, linkedin_messages.UNCLEAR)
    ]
    assert len(contacts.earlier) == 2


@pytest.mark.parametrize("headings", [I_2022, I_2024])
def test_invitations_of_each_year_are_read(headings):
    rows = (
        invitation(US, ANN, "OUTGOING", text="Loved your talk"),
        invitation(BO, US, "INCOMING", when="10/2/25, 11:05 AM"),
    )
    contacts = export(Invitations=invitations(*rows, headings=headings), Profile=PROFILE)
    assert told(contacts) == [
        (RECEIVED, "Bo Park", ""),
        (SENT, "Ann Lee, Ph.D.", "Loved your talk"),
    ]
    assert {each.kind for each in contacts.earlier} == {EarlierKind.INVITATION}
    assert contacts.earlier[0].when == datetime(2025, 10, 2, 11, 5, tzinfo=UTC)
    assert contacts.earlier[1].when == datetime(2026, 1, 29, 14, 37, tzinfo=UTC)


@pytest.mark.parametrize(
    ("written", "hour"),
    [
        ("1/29/26, 12:05 AM", 0),
        ("1/29/26, 12:05 PM", 12),
        ("1/29/2026, 2:05\u202fpm", 14),
        ("1/29/26 14:05", 14),
        ("1/29/26, 2:05:59 AM", 2),
    ],
)
def test_hours_are_read_in_the_american_way(written, hour):
    row = invitation(US, ANN, "OUTGOING", when=written)
    contacts = export(Invitations=invitations(row))
    assert contacts.earlier[0].when == datetime(2026, 1, 29, hour, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("when", "direction"),
    [("29/1/26, 2:37 PM", "OUTGOING"), ("", "OUTGOING"), ("1/29/26, 2:37 PM", "SIDEWAYS")],
)
def test_an_invitation_that_cannot_be_placed_is_listed(when, direction):
    contacts = export(Invitations=invitations(invitation(US, ANN, direction, when=when)))
    assert [(each.file, each.row) for each in contacts.problems] == [("Invitations.csv", 2)]


def test_invitations_tell_who_we_are():
    contacts = export(
        messages=messages(*TWO_WAYS), Invitations=invitations(invitation(US, BO, "OUTGOING"))
    )
    assert [each[0] for each in told(contacts)] == [SENT, SENT, RECEIVED]


def test_nobody_is_a_connection_of_their_own():
    people = CONNECTIONS + f"Ann,Lee,{ANN},,Trust,Nurse,14 Jan 2026\n"
    contacts = export(messages=messages(*TWO_WAYS), connections=people)
    assert [each[0] for each in told(contacts)] == [SENT, RECEIVED]


def test_whoever_is_in_most_conversations_is_who_we_are():
    rows = (*TWO_WAYS, message(BO, US, conversation="2-b"))
    contacts = export(messages=messages(*rows))
    assert [each[0] for each in told(contacts)] == [SENT, RECEIVED, RECEIVED]


def test_where_nothing_tells_who_we_are_no_story_is_made_up():
    contacts = export(messages=messages(*TWO_WAYS))
    assert contacts.earlier == ()
    assert [each.reason for each in contacts.problems] == [linkedin_export.WHO_ARE_YOU]


def test_a_file_of_messages_alone_brings_nobody_but_their_words():
    rows = (*TWO_WAYS, message(BO, US, conversation="2-b"))
    contacts = read("messages.csv", messages(*rows).encode())
    assert (contacts.source, contacts.people, contacts.rows) == (Source.LINKEDIN, (), 3)
    assert len(contacts.earlier) == 3


def test_a_file_of_invitations_alone_is_read_as_well():
    content = invitations(invitation(US, ANN, "OUTGOING")).encode()
    assert told(read("Invitations.csv", content)) == [(SENT, "Ann Lee, Ph.D.", "")]


@pytest.mark.parametrize("broken", ['CONVERSATION ID,FROM\n"never closed', "\0\0", "", "<html>"])
def test_messages_that_cannot_be_read_do_not_keep_the_people_out(broken):
    people = CONNECTIONS + "Ann,Lee,,,Trust,Nurse,14 Jan 2026\n"
    contacts = export(messages=broken, Profile=PROFILE, connections=people)
    assert [found.name for found in contacts.people] == ["Ann Lee"]
    assert [each.file for each in contacts.problems] == ["messages.csv"]


def test_messages_of_another_kind_are_passed_over():
    contacts = export(messages="a,b\n1,2\n", Profile="x")
    assert (contacts.earlier, contacts.problems) == ((), ())


def test_a_zip_without_connections_is_refused():
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as opened:
        opened.writestr("messages.csv", messages(*TWO_WAYS))
    for ask in (read, recognise):
        with pytest.raises(UnreadableFile, match="There is no Connections"):
            ask("export.zip", file.getvalue())


def test_a_zip_whose_connections_have_other_headings_is_refused():
    with pytest.raises(UnreadableFile, match="headings"):
        export(connections="Name,Company\nAnn Lee,Trust\n")


cell = st.sampled_from(
    ["", "x", US, ANN, "Sam Sample", "2026-02-01 08:00:00 UTC", "1/29/26, 2:37 PM", "OUTGOING", ","]
)


@settings(max_examples=150)
@given(st.lists(st.lists(cell, min_size=10, max_size=10), max_size=6))
def test_any_rows_of_messages_and_invitations_are_read(rows):
    headings = M_2023.split(",")
    written = [dict(zip(headings, row, strict=True)) for row in rows]
    invited = [dict(zip(I_2024.split(","), row, strict=False)) for row in rows]
    contacts = export(
        messages=messages(*written), Invitations=invitations(*invited), Profile=PROFILE
    )
    assert list(contacts.earlier) == sorted(contacts.earlier, key=lambda each: each.when)
