"""Words, icons and colours for kinds, stages and whatever else a record can only choose among."""

from typing import NamedTuple

from core.domain.agreement import Agreement
from core.domain.ask_list import AskList
from core.domain.belief import Belief
from core.domain.column_mapping import ColumnMapping
from core.domain.decision import ArgumentKind, Choice, Decision, Side
from core.domain.demand import CanMeet, Demand, DemandKind, DemandSource
from core.domain.distinction import Distinction
from core.domain.employer import Employer
from core.domain.evidence import Evidence, Verdict
from core.domain.field import Field, FieldStatus
from core.domain.interview import FellThrough, Interview, Mode, Purpose
from core.domain.lead import Lead, LeadKind
from core.domain.message import Channel, Message, MessageKind
from core.domain.person import Person, Seniority, Tie
from core.domain.profile import Profile, Want
from core.domain.promise import Promise, PromisedBy
from core.domain.question import Question
from core.domain.record import Record
from core.domain.reflection import Fit, Reflection
from core.domain.reply import Reply, ReplyKind
from core.domain.search_place import SearchPlace
from core.domain.settings import Settings
from core.domain.snooze import Snooze
from core.domain.step import Stage
from core.domain.template import Situation, Template
from core.domain.touch import Touch
from core.exchange.column import Column
from core.rules.answers import Outcome
from core.rules.chasing import Pace
from core.rules.due import DueKind, Urgency
from core.rules.evidence import BeliefStanding
from core.rules.following_up import Part
from core.rules.inquiries import Stand
from core.rules.needs import Need
from core.rules.people_list import Order
from core.rules.proposals import Why


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
    Distinction: ("Pair told apart", "Pairs told apart"),
    Message: ("Message", "Messages"),
    Reply: ("Answer", "Answers"),
    Touch: ("Contact", "Contacts"),
    Question: ("Question", "Questions"),
    AskList: ("List of questions to ask", "List of questions to ask"),
    Agreement: ("Comparison of answers", "Comparisons of answers"),
    Interview: ("Conversation", "Conversations"),
    Evidence: ("Piece of evidence", "Pieces of evidence"),
    Reflection: ("Reflection", "Reflections"),
    Lead: ("Lead", "Leads"),
    Promise: ("Promise", "Promises"),
    Decision: ("Decision", "Decisions"),
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
INTIMIDATION = {
    1: "Easy",
    2: "Fairly easy",
    3: "Takes some courage",
    4: "Hard",
    5: "Frightening",
}
"""How writing to somebody feels."""
SENIORITY = {
    Seniority.STARTING: "Just beginning",
    Seniority.EXPERIENCED: "Some years in it",
    Seniority.LEADING: "Leads others",
}
PERSON_PART = {
    "name": "Name",
    "pronunciation": "How to say the name",
    "greet_as": "How to greet them: Dear …",
    "seniority": "How far along they are",
    "has_left": "No longer does this work",
    "role": "What they do",
    "employer": "Where they work",
    "email": "Email",
    "phone": "Phone",
    "profile_link": "Profile link",
    "preferred_channel": "How they like to be contacted",
    "tie": "How you know them",
    "introducer_id": "Introduced by",
    "common_ground": "What you share: we …",
    "why": "Why them: because …",
    "intimidation": "How writing to them feels",
    "field_ids": "Fields they know",
    "tags": "Tags",
    "notes": "Notes, only for you",
    "keep_in_touch_days": "Days until a word to them is due",
    "to_share": "Something to share with them",
}
ORDER = {
    Order.NEXT_STEP: "Next step first",
    Order.LAST_CONTACT: "Last contact first",
    Order.INTIMIDATION: "Easiest first",
    Order.NAME: "By name",
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
FELL_THROUGH = {
    FellThrough.BY_ME: Label("I have to cancel", "event_busy"),
    FellThrough.BY_THEM: Label("They cancelled", "event_busy"),
    FellThrough.NO_SHOW: Label("They did not come", "person_off"),
}
DID_NOT = {
    None: "Conversation cancelled",
    FellThrough.BY_ME: "You cancelled the conversation",
    FellThrough.BY_THEM: "They cancelled the conversation",
    FellThrough.NO_SHOW: "They did not come",
}
NEED = {
    Need.TIME: Label("Agree on a time", "event"),
    Need.PLACE: Label("Note where, or the link", "place"),
    Need.QUESTIONS: Label("Choose questions", "checklist"),
    Need.DEBRIEF: Label("Look back", "edit_note"),
    Need.THANKS: Label("Say thank you", "favorite"),
    Need.NEW_TIME: Label("Offer another time", "event_repeat"),
}
"""What a conversation still needs, said on a badge."""
WANT = {
    Want.REALITIES: "What the job is really like",
    Want.CULTURE: "Culture",
    Want.WAY_IN: "A way in",
    Want.EMPLOYERS_LOOK_FOR: "What employers look for",
    Want.TRENDS: "Trends",
    Want.PEOPLE: "People to know",
    Want.PRACTICE: "Practice and confidence",
}
DEMAND = {
    DemandKind.PHYSICAL: Label("Body", "accessibility_new"),
    DemandKind.COGNITIVE: Label("Head", "psychology"),
    DemandKind.EMOTIONAL: Label("Feelings", "mood"),
    DemandKind.SOCIAL: Label("Being with people", "groups"),
    DemandKind.SCHEDULE: Label("Hours", "schedule"),
    DemandKind.ENVIRONMENT: Label("Surroundings", "deck"),
    DemandKind.TRAVEL: Label("Travel", "commute"),
}
DEMAND_SOURCE = {
    DemandSource.READING: "I read it",
    DemandSource.CONVERSATION: "An insider said so",
}
CAN_MEET = {
    CanMeet.YES: Label("Yes", "check_circle"),
    CanMeet.WITH_ADJUSTMENT: Label("With an adjustment", "tune"),
    CanMeet.NO: Label("No", "do_not_disturb_on"),
    CanMeet.DONT_KNOW: Label("I don't know yet", "help"),
}
STAND = {
    Stand.UNTESTED: Label("Not asked yet", "help"),
    Stand.ASKED: Label("Asked", "forum"),
    Stand.HEARD: Label("Heard about", "hearing"),
}
STAND_COLOUR = {Stand.UNTESTED: "gray", Stand.ASKED: "blue", Stand.HEARD: "green"}
BRIEF = {
    "why": "Why I would like to work there",
    "what_it_does": "What it does",
    "strengths": "What it is good at",
    "culture": "Culture",
    "achievements": "What it has lately done well",
    "news": "News",
    "position": "How it stands in its field",
    "competitors": "Competitors",
}
"""The parts of an employer's brief."""
FIELD_STATUS = {
    FieldStatus.EXPLORING: "Exploring",
    FieldStatus.PURSUING: "Pursuing",
    FieldStatus.SET_ASIDE: "Set aside",
}
CHOICE = {
    Choice.PURSUE: Label("Pursue it", "flag"),
    Choice.KEEP_EXPLORING: Label("Keep exploring", "travel_explore"),
    Choice.SET_ASIDE: Label("Set it aside", "archive"),
}
SIDE = {Side.FOR: Label("For", "thumb_up"), Side.AGAINST: Label("Against", "thumb_down")}
ARGUMENT = {
    ArgumentKind.BELIEF: "What I believed, and what they said",
    ArgumentKind.LEARNED: "What I learned",
    ArgumentKind.ADVICE: "What they advised",
    ArgumentKind.ANSWER: "What they answered",
    ArgumentKind.DEMAND: "What the work asks of me",
}
LEAD = {
    LeadKind.PERSON: Label("Person", "person_add"),
    LeadKind.ORGANISATION: Label("Organisation", "apartment"),
    LeadKind.RESOURCE: Label("Something to read or use", "menu_book"),
    LeadKind.EVENT: Label("Event", "event"),
    LeadKind.OPENING: Label("Opening (for later)", "bookmark"),
    LeadKind.SUGGESTION: Label("Suggestion", "lightbulb"),
}
COLUMN = {
    Column.NAME: "Whole name",
    Column.FIRST_NAME: "First name",
    Column.MIDDLE_NAME: "Middle name",
    Column.LAST_NAME: "Last name",
    Column.SUFFIX: "Letters after the name",
    Column.NICKNAME: "Nickname",
    Column.ROLE: "What they do",
    Column.EMPLOYER: "Where they work",
    Column.DEPARTMENT: "Department",
    Column.EMAIL: "Email",
    Column.PHONE: "Phone",
    Column.PROFILE_LINK: "Profile link",
    Column.WEBSITE: "Website",
    Column.NOTES: "Notes",
    Column.CONNECTED: "Connected on",
}
"""What a column of somebody's own table can hold."""
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
    DueKind.OFFER_TIME: Label("Offer another time", "event_repeat"),
    DueKind.ASK_AGAIN: Label("Write again", "outgoing_mail"),
    DueKind.CHASE: Label("Send a reminder", "forward_to_inbox"),
    DueKind.CLOSE: Label("Close it", "hourglass_disabled"),
    DueKind.REFLECT: Label("Think it over", "psychology"),
    DueKind.REPORT_BACK: Label("Tell them", "reply"),
    DueKind.TELL_OUTCOME: Label("Tell them", "flag"),
    DueKind.AWAIT_PROMISE: Label("See the promise", "hourglass_top"),
    DueKind.FOLLOW_LEAD: Label("Follow the lead", "alt_route"),
    DueKind.SEND_DRAFT: Label("Open the draft", "drafts"),
    DueKind.ASK: Label("Write to them", "outgoing_mail"),
    DueKind.FIND_WAY: Label("Add contact details", "contact_mail"),
    DueKind.KEEP_IN_TOUCH: Label("Write a few words", "waving_hand"),
    DueKind.NAME_FIELD: Label("Name a field", "travel_explore"),
    DueKind.ADD_PEOPLE: Label("Add a person", "person_add"),
}
PART = {
    Part.THANK: "favorite",
    Part.PROMISES: "handshake",
    Part.LEADS: "alt_route",
    Part.TELL: "reply",
    Part.THINK: "psychology",
    Part.TOUCH: "waving_hand",
}
"""The icons of what follows a talk."""
FIT = {Fit.YES: "Yes", Fit.PARTLY: "Partly", Fit.NO: "No", Fit.DONT_KNOW: "I don't know"}
VERDICT = {
    Verdict.SUPPORTED: Label("Supported", "check_circle"),
    Verdict.CONTRADICTED: Label("Contradicted", "cancel"),
    Verdict.MIXED: Label("Mixed", "contrast"),
}
BELIEF = {
    **{BeliefStanding(verdict): label for verdict, label in VERDICT.items()},
    BeliefStanding.UNTESTED: Label("Nobody asked yet", "help"),
}
BELIEF_COLOUR = {
    BeliefStanding.SUPPORTED: "green",
    BeliefStanding.CONTRADICTED: "orange",
    BeliefStanding.MIXED: "blue",
    BeliefStanding.UNTESTED: "gray",
}
OUTCOME = {
    Outcome.OPEN: Label("Open", "radio_button_unchecked"),
    Outcome.ANSWERED: Label("Answered", "chat"),
    Outcome.SETTLED: Label("Settled", "check_circle"),
    Outcome.DISPUTED: Label("Disputed", "call_split"),
}
TO_COMPARE = Label("To compare", "balance")
"""Several answers that nobody has held against each other yet."""
OUTCOME_COLOUR = {
    Outcome.OPEN: "gray",
    Outcome.ANSWERED: "blue",
    Outcome.SETTLED: "green",
    Outcome.DISPUTED: "orange",
}
WHY_ASK = {
    Why.DISPUTED: "call_split",
    Why.TO_ASK: "format_list_numbered",
    Why.DEMAND: "fitness_center",
    Why.BELIEF: "psychology_alt",
    Why.WANT: "favorite",
    Why.TO_BEGIN_WITH: "waving_hand",
}
PROMISED = "What, after “to …”"
AS_PROMISED = {PromisedBy.ME: "send you the article", PromisedBy.THEM: "send me a reading list"}
"""A promise in the words in which it was made: so a message repeats it."""
URGENCY = {
    Urgency.OVERDUE: Label("Overdue", "priority_high"),
    Urgency.TODAY: Label("Due today", "wb_sunny"),
    Urgency.THIS_WEEK: Label("This week", "date_range"),
}
