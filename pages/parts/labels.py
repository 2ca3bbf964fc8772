"""Words, icons and colours for kinds and stages: the only table of them."""

from typing import NamedTuple

from core.domain.belief import Belief
from core.domain.column_mapping import ColumnMapping
from core.domain.demand import Demand
from core.domain.employer import Employer
from core.domain.field import Field, FieldStatus
from core.domain.interview import Interview, Mode, Purpose
from core.domain.lead import Lead, LeadKind, LeadStatus
from core.domain.message import Channel, Message, MessageKind
from core.domain.person import Person, Tie
from core.domain.profile import Profile, Want
from core.domain.promise import Promise, PromisedBy
from core.domain.question import Question
from core.domain.record import Record
from core.domain.reply import Reply, ReplyKind
from core.domain.search_place import SearchPlace
from core.domain.settings import Settings
from core.domain.snooze import Snooze
from core.domain.step import Stage
from core.domain.template import Situation, Template
from core.domain.touch import Touch
from core.rules.chasing import Pace
from core.rules.due import DueKind, Urgency


class Label(NamedTuple):
    """The word on screen and its Material icon."""

    word: str
    icon: str


KIND: dict[type[Record], tuple[str, str]] = {
    Profile: ("About me", "About me"),
    Settings: ("Settings", "Settings"),
    Field: ("Field", "Fields"),
    Belief: ("Belief", "Beliefs"),
    Demand: ("Demand", "Demands"),
    Employer: ("Employer", "Employers"),
    Person: ("Person", "People"),
    Message: ("Message", "Messages"),
    Reply: ("Answer", "Answers"),
    Touch: ("Contact", "Contacts"),
    Question: ("Question", "Questions"),
    Interview: ("Conversation", "Conversations"),
    Lead: ("Lead", "Leads"),
    Promise: ("Promise", "Promises"),
    Snooze: ("Step put off", "Steps put off"),
    SearchPlace: ("Place to look", "Places to look"),
    ColumnMapping: ("Way of reading a file", "Ways of reading a file"),
    Template: ("Template", "Templates"),
}
"""One and several records of a kind."""
TIE = {
    Tie.FRIEND: "Friend",
    Tie.FAMILY: "Family",
    Tie.FORMER_COLLEAGUE: "Former colleague or employer",
    Tie.TEACHER: "Teacher",
    Tie.CLASSMATE_OR_ALUMNI: "Classmate or alumni",
    Tie.PROFESSIONAL_ASSOCIATION: "Professional association",
    Tie.EXPERT_DIRECTORY: "Expert directory",
    Tie.SOCIAL_NETWORK: "Social network",
    Tie.MET_BY_CHANCE: "Met by chance",
    Tie.INTRODUCED: "Introduced by someone",
}
CHANNEL = {
    Channel.EMAIL: Label("Email", "mail"),
    Channel.LINKEDIN_NOTE: Label("LinkedIn invitation note", "person_add"),
    Channel.LINKEDIN_MESSAGE: Label("LinkedIn message", "chat"),
    Channel.PHONE: Label("Phone call", "call"),
    Channel.VOICEMAIL: Label("Voicemail", "voicemail"),
    Channel.LETTER: Label("Letter", "drafts"),
    Channel.CARD: Label("Card", "local_post_office"),
}
MESSAGE = {
    MessageKind.REQUEST: Label("Request", "outgoing_mail"),
    MessageKind.CHASE: Label("Reminder", "forward_to_inbox"),
    MessageKind.THANK_YOU: Label("Thank-you", "favorite"),
    MessageKind.REPORT_BACK: Label("Report back", "reply"),
    MessageKind.KEEP_IN_TOUCH: Label("Keeping in touch", "waving_hand"),
    MessageKind.ANNOUNCEMENT: Label("What I am looking into", "campaign"),
    MessageKind.ASK_INTRODUCER: Label("Asking for a word", "connect_without_contact"),
    MessageKind.CONFIRM: Label("Confirmation", "event_available"),
    MessageKind.AFTER_NO: Label("Thanks for an answer", "favorite"),
    MessageKind.AFTER_REFERRAL: Label("Thanks for a name", "favorite"),
    MessageKind.OUTCOME: Label("What I decided", "flag"),
}
SITUATION = {
    Situation.ANY: "Always",
    Situation.KNOWN: "Someone I know",
    Situation.INTRODUCED: "Someone I was introduced to",
    Situation.SHARED: "Same school, employer or group",
    Situation.STRANGER: "A stranger",
    Situation.AGAIN: "They asked me to write again",
    Situation.FIRST: "First reminder",
    Situation.SECOND: "Second reminder",
    Situation.LAST: "Last reminder",
    Situation.OPEN: "No time agreed yet",
    Situation.FIXED: "A time is agreed",
    Situation.MAY_NAME: "I may name them",
    Situation.NOT_NAMED: "I have not asked whether I may name them",
    Situation.MET: "After a conversation",
    Situation.NOT_MET: "Before any conversation",
}
PACE = {
    Pace.ONE_FOLLOW_UP: "One reminder after 5 working days",
    Pace.AFTER_A_WEEK: "One reminder after a week",
    Pace.THREE_B_SEVEN: "3B7: a second person there after 3 working days, a reminder after 7",
    Pace.WEEKLY: "A reminder each week, three at most",
    Pace.OWN: "My own numbers",
}
REPLY = {
    ReplyKind.YES: Label("Yes", "thumb_up"),
    ReplyKind.LATER: Label("Later", "schedule"),
    ReplyKind.NO: Label("No", "do_not_disturb_on"),
    ReplyKind.REFERRED: Label("Sent me to someone else", "alt_route"),
    ReplyKind.NO_ANSWER: Label("No answer: close it", "hourglass_disabled"),
}
MODE = {
    Mode.VIDEO: Label("Video", "videocam"),
    Mode.PHONE: Label("Phone", "call"),
    Mode.THEIR_WORKPLACE: Label("Their workplace", "apartment"),
    Mode.ELSEWHERE: Label("Elsewhere", "place"),
}
PURPOSE = {
    Purpose.EXPLORE_FIELD: "Explore a field",
    Purpose.LEARN_EMPLOYER: "Learn about an employer",
    Purpose.MEET_DEMAND: "Ask about a demand of the job",
    Purpose.AFTER_OFFER: "After an offer",
}
WANT = {
    Want.REALITIES: "What the job is really like",
    Want.CULTURE: "Culture",
    Want.WAY_IN: "A way in",
    Want.EMPLOYERS_LOOK_FOR: "What employers look for",
    Want.TRENDS: "Trends",
    Want.PEOPLE: "People to know",
    Want.PRACTICE: "Practice and confidence",
}
FIELD_STATUS = {
    FieldStatus.EXPLORING: "Exploring",
    FieldStatus.PURSUING: "Pursuing",
    FieldStatus.SET_ASIDE: "Set aside",
}
LEAD = {
    LeadKind.PERSON: Label("Person", "person_add"),
    LeadKind.ORGANISATION: Label("Organisation", "apartment"),
    LeadKind.RESOURCE: Label("Something to read or use", "menu_book"),
    LeadKind.EVENT: Label("Event", "event"),
    LeadKind.OPENING: Label("Opening (for later)", "bookmark"),
    LeadKind.SUGGESTION: Label("Suggestion", "lightbulb"),
}
LEAD_STATUS = {
    LeadStatus.OPEN: "Open",
    LeadStatus.FOLLOWED: "Followed",
    LeadStatus.DROPPED: "Dropped",
}
PROMISED_BY = {PromisedBy.ME: "You promised", PromisedBy.THEM: "They promised"}
STAGE_COLOUR = {
    Stage.TO_CONTACT: "gray",
    Stage.ASKED: "blue",
    Stage.CHASING: "orange",
    Stage.AGREED: "violet",
    Stage.SCHEDULED: "violet",
    Stage.MET: "orange",
    Stage.THANKED: "green",
    Stage.IN_TOUCH: "green",
    Stage.CLOSED: "gray",
}
STAGE_ICON = {
    Stage.TO_CONTACT: "radio_button_unchecked",
    Stage.ASKED: "outgoing_mail",
    Stage.CHASING: "forward_to_inbox",
    Stage.AGREED: "thumb_up",
    Stage.SCHEDULED: "event",
    Stage.MET: "record_voice_over",
    Stage.THANKED: "favorite",
    Stage.IN_TOUCH: "all_inclusive",
    Stage.CLOSED: "do_not_disturb_on",
}
DUE = {
    DueKind.GO_ON: Label("Go back to it", "record_voice_over"),
    DueKind.HOLD: Label("Open the conversation", "record_voice_over"),
    DueKind.DEBRIEF: Label("Debrief now", "edit_note"),
    DueKind.THANK: Label("Say thank you", "favorite"),
    DueKind.KEEP_PROMISE: Label("See the promise", "handshake"),
    DueKind.PREPARE: Label("Choose questions", "checklist"),
    DueKind.SCHEDULE: Label("Agree on a time", "event"),
    DueKind.ASK_AGAIN: Label("Write again", "outgoing_mail"),
    DueKind.CHASE: Label("Send a reminder", "forward_to_inbox"),
    DueKind.CLOSE: Label("Close it", "hourglass_disabled"),
    DueKind.FOLLOW_LEAD: Label("Follow the lead", "alt_route"),
    DueKind.SEND_DRAFT: Label("Open the draft", "drafts"),
    DueKind.ASK: Label("Write to them", "outgoing_mail"),
    DueKind.FIND_WAY: Label("Add contact details", "contact_mail"),
    DueKind.KEEP_IN_TOUCH: Label("Write a few words", "waving_hand"),
    DueKind.NAME_FIELD: Label("Name a field", "travel_explore"),
    DueKind.ADD_PEOPLE: Label("Add a person", "person_add"),
}
URGENCY = {
    Urgency.OVERDUE: Label("Overdue", "priority_high"),
    Urgency.TODAY: Label("Today", "wb_sunny"),
    Urgency.THIS_WEEK: Label("This week", "date_range"),
}
