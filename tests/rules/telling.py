"""Tells a story of stories.toml through the app's own actions, up to a moment in it."""

from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from core.actions.calls import nobody_picked_up
from core.actions.checklists import choose_question, set_takeaway
from core.actions.debriefs import finish_debrief, keep_debrief
from core.actions.decisions import decide, think_again
from core.actions.deletion import delete
from core.actions.edit import edit
from core.actions.fields import add_field
from core.actions.follow_up import keep_promise, make_promise, said_already, snooze
from core.actions.interviews import (
    begin_talk,
    cancel,
    end_talk,
    plan_interview,
    schedule,
)
from core.actions.leads import meet_lead, settle_lead
from core.actions.messages import keep_draft, record_reply, reopen, send_message
from core.actions.people import add_person, set_aside, take_up_again
from core.actions.profile import change_settings
from core.actions.reflections import reflect
from core.actions.touches import note_contact
from core.domain.debrief import LeadGiven, PromiseMade
from core.domain.decision import Choice
from core.domain.interview import FellThrough, Mode, Purpose
from core.domain.lead import LeadKind, LeadStatus
from core.domain.message import Message, MessageKind
from core.domain.person import Person
from core.domain.promise import PromisedBy
from core.domain.reflection import Fit
from core.domain.reply import ReplyKind
from core.domain.snapshot import Snapshot
from core.rules.calling import step_of_call
from core.rules.due import Due
from core.rules.next_steps import next_steps
from core.rules.writing import kind_for
from core.store.memory import MemoryStorage
from core.store.workspace import Workspace
from tests.rules.records import question

SENDING = {
    "asked": MessageKind.REQUEST,
    "chased": MessageKind.CHASE,
    "thanked": MessageKind.THANK_YOU,
    "wrote": MessageKind.KEEP_IN_TOUCH,
    "reported": MessageKind.REPORT_BACK,
    "told": MessageKind.OUTCOME,
}


class Telling:
    """A search as it stands at some moment of a story."""

    def __init__(self, story: dict[str, Any], until: str) -> None:
        self.zone = ZoneInfo(story.get("zone", "UTC"))
        self.workspace = Workspace(MemoryStorage())
        self.people: dict[str, str] = {}
        self.now = self._moment("2000-01-01", "12:00")
        if story.get("settings"):
            self.workspace.run(change_settings, **story["settings"])
        if not story.get("without_field"):
            self.workspace.run(add_field, name="Nursing", why="", now=self.now)
        end = self._moment(*(until.split() if " " in until else (until, "12:00")))
        for line in story["events"]:
            day, hour, who, verb, *rest = line.split()
            self.now = self._moment(day, hour)
            if self.now > end:
                break
            self._happens(who, verb, rest)
        self.now = end

    def due(self) -> list[str]:
        """Return what is due as stories.toml words it."""
        return [self._worded(step) for step in self.steps()]

    def steps(self) -> tuple[Due, ...]:
        return next_steps(self.view, self.now, self.zone)

    @property
    def view(self) -> Snapshot:
        return self.workspace.snapshot()

    def _moment(self, day: str, hour: str) -> datetime:
        return datetime.fromisoformat(f"{day} {hour}").replace(tzinfo=self.zone)

    def _worded(self, step: Due) -> str:
        person = self.view.people.get(step.person_id or "")
        who = f" {person.name}" if person and len(self.view.people) > 1 else ""
        return f"{step.kind} {step.urgency(self.now.astimezone(self.zone).date())}{who}"

    def _happens(self, who: str, verb: str, rest: list[str]) -> None:
        if verb in SENDING:
            self._sends(who, SENDING[verb])
        else:
            getattr(self, f"_{verb}")(who, *rest)

    def _sends(self, who: str, kind: MessageKind) -> None:
        self.workspace.run(send_message, self._words(who, kind), self.now)

    def _words(self, who: str, kind: MessageKind) -> Message:
        thanks = kind is MessageKind.THANK_YOU
        return Message(
            person_id=self.people[who],
            kind=kind,
            body=f"Hello {who}",
            created=self.now,
            interview_id=self._talks(who)[-1].id if thanks else None,
        )

    def _talks(self, who: str):
        return self.view.interviews_with(self.people[who])

    def _coming(self, who: str) -> str:
        found = self.workspace.run(
            plan_interview, person_id=self.people[who], closing=[question("bye")], now=self.now
        )
        return found.id

    def _added(self, who: str, *how: str) -> None:
        known: dict[str, Any] = {"id": who.lower(), "email": f"{who}@example.org"}
        for word in how:
            if word == "unreachable":
                known["email"] = ""
            elif word.startswith("at:"):
                known["employer"] = word.removeprefix("at:")
            elif word == "phone":
                known["phone"] = "+44 7700 900112"
            elif word.isdecimal():
                known["intimidation"] = int(word)
            else:
                known |= {"introducer_id": self.people[word], "may_name_introducer": True}
        person = self.workspace.run(add_person, name=who, now=self.now, **known)
        self.people[who] = person.id

    def _drafted(self, who: str) -> None:
        self.workspace.run(keep_draft, self._words(who, MessageKind.REQUEST))

    def _replied(self, who: str, kind: str, ask_again: str = "") -> None:
        self.workspace.run(
            record_reply,
            person_id=self.people[who],
            kind=ReplyKind(kind),
            now=self.now,
            ask_again=date.fromisoformat(ask_again) if ask_again else None,
        )

    def _reopened(self, who: str, until: str) -> None:
        self.workspace.run(reopen, self.people[who], date.fromisoformat(until))

    def _rang(self, who: str, again: str) -> None:
        """Nobody picked up."""
        person = self.view.people[self.people[who]]
        kind = kind_for(self.view, person)
        self.workspace.run(
            nobody_picked_up,
            person.id,
            step=step_of_call(self.view, person, kind),
            again=date.fromisoformat(again),
            now=self.now,
        )

    def _scheduled(self, who: str, day: str, hour: str) -> None:
        self.workspace.run(
            schedule,
            self.people[who],
            starts=self._moment(day, hour),
            timezone=str(self.zone),
            minutes=15,
            mode=Mode.VIDEO,
            place="",
            purpose=Purpose.EXPLORE_FIELD,
            closing=[question("bye")],
            now=self.now,
        )

    def _prepared(self, who: str) -> None:
        for each in "abc":
            self.workspace.run(
                choose_question, self.people[who], question(each), closing=[], now=self.now
            )
        talk = self._talks(who)[-1]
        self.workspace.run(set_takeaway, talk.id, talk.main_questions[0].id)

    def _cancelled(self, who: str, why: str = "") -> None:
        reason = FellThrough(why) if why else None
        self.workspace.run(cancel, self._coming(who), self.now, reason)

    def _began(self, who: str) -> None:
        self.workspace.run(begin_talk, self._coming(who), self.now)

    def _ended(self, who: str) -> None:
        self.workspace.run(end_talk, self._coming(who), self.now)

    def _talked(self, who: str) -> None:
        talk = self._coming(who)
        self.workspace.run(begin_talk, talk, self.now)
        self.workspace.run(end_talk, talk, self.now + timedelta(minutes=15))

    def _debriefed(self, who: str, *brought: str) -> None:
        promises, leads = [], []
        for word in brought:
            if word == "lead":
                leads.append(LeadGiven(kind=LeadKind.PERSON, text="Somebody"))
            elif word in tuple(LeadKind):
                leads.append(LeadGiven(kind=LeadKind(word), text=f"The {word}"))
            elif word == "theirs":
                promises.append(PromiseMade(by=PromisedBy.THEM, text="to call"))
            else:
                day = None if word == "promise" else date.fromisoformat(word)
                promises.append(PromiseMade(by=PromisedBy.ME, text="to write", due=day))
        talk = self._talks(who)[-1].id
        self.workspace.run(
            keep_debrief,
            talk,
            learned=("Patience",),
            leads=tuple(leads),
            promises=tuple(promises),
        )
        self.workspace.run(
            finish_debrief,
            talk,
            thank_you_template="Dear {their_name},\nthank you.",
            now=self.now,
            zone=self.zone,
        )

    def _kept(self, who: str) -> None:
        for promise in self.view.promises_with(self.people[who]):
            self.workspace.run(keep_promise, promise.id, self.now)

    def _followed(self, who: str, *outcome: str) -> None:
        self._settled(who, LeadStatus.FOLLOWED, " ".join(outcome))

    def _dropped(self, who: str, *outcome: str) -> None:
        self._settled(who, LeadStatus.DROPPED, " ".join(outcome))

    def _settled(self, who: str, status: LeadStatus, outcome: str) -> None:
        for lead in self.view.leads_from(self.people[who]):
            if lead.status is LeadStatus.OPEN or outcome:
                self.workspace.run(
                    settle_lead, lead.id, status, outcome=outcome or None, now=self.now
                )

    def _joined(self, who: str, giver: str) -> None:
        """Somebody who was named becomes a contact."""
        lead = self.view.leads_from(self.people[giver])[-1]
        self.people[who] = self.workspace.run(meet_lead, lead.id, name=who, now=self.now).id

    def _reflected(self, who: str) -> None:
        talk = self._talks(who)[-1].id
        self.workspace.run(reflect, talk, would_want=Fit.YES, now=self.now)

    def _promised(self, who: str, by: str, day: str = "") -> None:
        due = date.fromisoformat(day) if day else None
        person = self.people[who]
        self.workspace.run(
            make_promise, person_id=person, by=PromisedBy(by), text="it", due=due, now=self.now
        )

    def _said(self, who: str, kind: str) -> None:
        talk = self._talks(who)[-1].id if kind == MessageKind.THANK_YOU else None
        self.workspace.run(
            said_already, self.people[who], MessageKind(kind), interview_id=talk, now=self.now
        )

    def _contact(self, who: str) -> None:
        self.workspace.run(
            note_contact,
            person_id=self.people[who],
            day=self.now.date(),
            now=self.now,
            zone=self.zone,
        )

    def _rhythm(self, who: str, days: str) -> None:
        self.workspace.run(edit, Person, self.people[who], keep_in_touch_days=int(days))

    def _field(self) -> str:
        return next(iter(self.view.fields))

    def _decided(self, who: str, choice: str) -> None:
        self.workspace.run(decide, self._field(), Choice(choice), now=self.now)

    def _wondered(self, who: str) -> None:
        self.workspace.run(think_again, self._field(), now=self.now)

    def _aside(self, who: str) -> None:
        self.workspace.run(set_aside, self.people[who], self.now)

    def _back(self, who: str) -> None:
        self.workspace.run(take_up_again, self.people[who])

    def _deleted(self, who: str) -> None:
        self.workspace.run(delete, Person, self.people.pop(who))

    def _put_off(self, who: str, kind: str, until: str = "") -> None:
        key = next(s.key for s in self.steps() if (s.kind, s.person_id) == (kind, self.people[who]))
        self.workspace.run(snooze, key, date.fromisoformat(until) if until else None)
